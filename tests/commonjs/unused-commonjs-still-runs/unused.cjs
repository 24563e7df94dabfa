console.log("unused");
module.exports = 1;
