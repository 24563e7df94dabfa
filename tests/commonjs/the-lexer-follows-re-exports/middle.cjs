module.exports = require("./deep.cjs");
