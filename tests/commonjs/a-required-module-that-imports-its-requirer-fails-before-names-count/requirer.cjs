require("./asks.mjs");
