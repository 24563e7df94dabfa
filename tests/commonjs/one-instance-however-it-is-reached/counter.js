module.exports = require("./counter.cjs");
