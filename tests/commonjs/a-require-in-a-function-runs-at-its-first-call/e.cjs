console.log("e runs");
module.exports = "e";
