// Legal uses of await: they must build, and run as in Node.
import "./await-and-yield-in-odd-places.mjs";
import "./import-calls.mjs";
import "./await-using.mjs";
console.log("all accepted");
