import lib from "./lib.cjs";
import shown from "./shown.cjs";
console.log(lib.name, shown.shown, shown.more);
