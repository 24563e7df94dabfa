import { a, bee } from "./lib.cjs";
import * as lib from "./lib.cjs";
console.log(a, lib.see);
console.log(typeof bee, typeof lib.dee, lib.toString === Object.prototype.toString);
