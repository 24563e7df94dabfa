// Calls through names, namespace, default and require, in and out of parentheses.
import lib, { who, who as renamed } from "./lib.cjs";
import * as ns from "./lib.cjs";
import { calls } from "./requirer.cjs";
console.log(who(), renamed(), (0, who)(), lib.who(), ns.who(), ns.default.who(), (lib.who)(), (0, lib.who)());
console.log(who?.(), lib?.who(), lib.who?.(), who`x`, lib.who`x`, [who][0]().length, calls.join());
