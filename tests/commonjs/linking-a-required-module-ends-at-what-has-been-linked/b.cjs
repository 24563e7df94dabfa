module.exports = require("./c.mjs");
