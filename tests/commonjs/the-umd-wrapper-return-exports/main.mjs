// https://github.com/umdjs/umd/blob/master/templates/returnExports.js
import lib, { } from "./umd.js";
import { made } from "./user.cjs";
console.log(lib.name, lib.dependency, made);
