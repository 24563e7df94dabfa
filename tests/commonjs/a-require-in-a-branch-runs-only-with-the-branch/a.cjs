console.log("a runs");
module.exports = "a";
