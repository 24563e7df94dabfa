console.log("d1");
module.exports = "value of d";
