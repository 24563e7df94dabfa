module.exports = require("./middle.cjs");
exports.lost = "lost";
module.exports.own = "own";
