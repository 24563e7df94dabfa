// The name and the length of a function are read-only, which sloppy code does not notice (20.2.4).
import lib from "./lib.cjs";
import declared from "./declared.cjs";
console.log(lib.name, lib.length, lib.version, declared.name);
