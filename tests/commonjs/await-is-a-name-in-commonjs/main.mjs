// A commonjs file may use the name that the module next to it cannot.
import lib, { value } from "./lib.cjs";
console.log(value, lib.await(1));
