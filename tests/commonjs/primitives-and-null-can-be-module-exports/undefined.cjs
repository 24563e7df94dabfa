console.log("undefined runs once");
module.exports = undefined;
