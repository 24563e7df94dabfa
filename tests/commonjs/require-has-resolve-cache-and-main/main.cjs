// The parts of require that programs rely on.
if (require.main === module) console.log("run directly");
const lib = require("./lib.cjs");
console.log(lib.isMain, typeof require.resolve, typeof require.cache, typeof require.extensions);
console.log(require.resolve("fs"), require.resolve("node:path"));
try {
  require.resolve("./missing.cjs");
} catch (error) {
  console.log(error.code);
}
const key = require.resolve("./lib.cjs");
console.log(typeof key, key in require.cache, require.cache[key].exports === lib);
delete require.cache[key];
console.log(require("./lib.cjs") === lib, globalThis.runs);
