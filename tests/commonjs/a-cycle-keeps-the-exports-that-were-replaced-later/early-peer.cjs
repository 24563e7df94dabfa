exports.seen = require("./early.cjs");
exports.again = () => require("./early.cjs");
