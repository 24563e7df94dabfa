exports.fromModule = require("./esm.mjs").fromModule;
