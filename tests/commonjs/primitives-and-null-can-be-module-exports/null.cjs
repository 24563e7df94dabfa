console.log("null runs once");
module.exports = null;
