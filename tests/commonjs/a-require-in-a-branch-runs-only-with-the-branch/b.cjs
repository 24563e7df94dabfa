console.log("b runs");
module.exports = "b";
