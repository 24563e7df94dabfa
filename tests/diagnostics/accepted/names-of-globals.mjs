// A module may declare the name of any global.
const NaN = "a NaN of its own";
let undefined = "an undefined of its own";
var Infinity = 1;
function Object() { return "an Object of its own"; }
class Promise {}
const globalThis = { own: true };
let console_ = console;
var window, self, process, require, module, exports, __filename, __dirname, global;
console_.log(NaN, undefined, Infinity, Object(), Promise.name, globalThis.own);
console_.log([window, self, process, require, module, exports, __filename, __dirname, global].every((x) => x === void 0));
export { undefined, NaN };
