// A CommonJS file is a function body, so `using` is allowed at its top, and disposes when the module ends.
const lib = require("./lib.cjs");
console.log("main", lib.state);
