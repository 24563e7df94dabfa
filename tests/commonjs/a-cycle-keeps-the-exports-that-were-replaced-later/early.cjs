module.exports = { name: "replaced before the cycle" };
module.exports.peer = require("./early-peer.cjs");
