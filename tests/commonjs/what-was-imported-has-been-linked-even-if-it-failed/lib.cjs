console.log("lib runs");
require("./importer.mjs");
