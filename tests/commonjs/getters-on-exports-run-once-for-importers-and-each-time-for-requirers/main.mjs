// D44, D48: the names of an import are taken when the module has run; a getter is read once for them.
import lib, { value, constant } from "./lib.cjs";
import * as ns from "./lib.cjs";
import "./requirer.cjs";
console.log("main", value, value, ns.value, constant);
console.log(lib.value, lib.value, value);
