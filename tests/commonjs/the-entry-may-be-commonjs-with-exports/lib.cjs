exports.early = require("./main.cjs").early + " seen by lib ";
