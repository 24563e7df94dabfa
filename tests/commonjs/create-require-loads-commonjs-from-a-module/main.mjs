// D06, R5: createRequire(import.meta.url) is a require of this file.
import { createRequire } from "node:module";
import lib from "./lib.cjs";
const require = createRequire(import.meta.url);
console.log(require("./lib.cjs") === lib, require("./data.json").a, require("node:path").basename("a/b"));
console.log(typeof require.resolve, require("./folder").name, require("./esm.mjs").default);
{
  const load = createRequire(import.meta.url);
  console.log(load("./lib.cjs").name);
}
try {
  require("./missing.cjs");
} catch (error) {
  console.log(error.code);
}
