// What webpack prints for libraryTarget "umd".
import lib from "./umd.js";
console.log(lib.name, lib.fromExternal);
