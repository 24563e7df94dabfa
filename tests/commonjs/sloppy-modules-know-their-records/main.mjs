// C.1: a sloppy module has the record and the parameters of the wrapper that Node gives it.
import lib from "./lib.cjs";
for (const line of lib) console.log(line);
