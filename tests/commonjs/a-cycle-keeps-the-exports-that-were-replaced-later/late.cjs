exports.name = "the old exports";
const peer = require("./late-peer.cjs");
module.exports = { name: "the new exports", peer };
