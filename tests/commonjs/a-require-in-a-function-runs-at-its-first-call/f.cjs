console.log("f runs");
module.exports = "f";
