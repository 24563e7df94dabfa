module.exports = require("plain");
