exports.seen = require("./late.cjs");
exports.again = () => require("./late.cjs");
