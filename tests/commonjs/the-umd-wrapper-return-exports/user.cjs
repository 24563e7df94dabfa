exports.made = require("./umd.js").make("required");
