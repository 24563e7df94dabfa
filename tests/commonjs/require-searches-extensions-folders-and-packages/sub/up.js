module.exports = require("../file") + " from below, " + require("..");
