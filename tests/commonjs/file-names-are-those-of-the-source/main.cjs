// Only base names are shown; every module has its own.
const { basename, join } = require("path");
const sub = require("./sub/lib.cjs");
console.log(basename(__filename), basename(sub.file), basename(sub.dir), sub.dir === join(__dirname, "sub"));
console.log(sub.here === join(__dirname, "sub", "data.txt"), typeof __filename);
(function (__filename) { console.log(__filename); })("shadowed");
