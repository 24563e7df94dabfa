console.log("d runs");
module.exports = "d";
