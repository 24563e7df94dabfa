// Node reads the names of its lexer where `module.exports` has them as its own, as a string has `length` (translators.js).
import { length, gone, "0" as first } from "./lib.cjs";
import * as lib from "./lib.cjs";
import number from "./number.cjs";
import { length as none } from "./number.cjs";
console.log(length, gone, first, none, number);
console.log(Object.keys(lib), lib.length, lib["0"]);
import("./late.cjs").then((late) => console.log(late.length, late.default));
