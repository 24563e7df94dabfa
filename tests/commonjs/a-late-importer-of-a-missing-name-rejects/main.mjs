// D43: also after the commonjs module has long run.
import lib from "./lib.cjs";
console.log(Object.keys(lib).join());
setTimeout(() => {
  import("./late.mjs").then(() => console.log("never"), (error) => console.log(error.name));
});
