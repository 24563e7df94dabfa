console.log("g runs");
module.exports = "g";
