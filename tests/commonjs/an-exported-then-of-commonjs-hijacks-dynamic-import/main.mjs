// D34, for a commonjs module whose name `then` is known.
import lib from "./lib.cjs";
console.log(typeof lib.then);
import("./lib.cjs").then((value) => console.log("resolved with", value));
