// What rollup prints for format "umd" with a dependency, minified and not.
import lib from "./umd.js";
import min from "./umd.min.js";
console.log(lib.default, lib.named, lib.__esModule, min());
