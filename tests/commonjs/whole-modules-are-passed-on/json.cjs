"use strict";
module.exports = require("./data.json");
