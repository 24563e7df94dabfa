var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var lib_exports = {};
__export(lib_exports, {
  Greeter: () => Greeter,
  answer: () => answer,
  counter: () => counter,
  default: () => main,
  increment: () => increment
});
module.exports = __toCommonJS(lib_exports);
const answer = 42;
let counter = 0;
function increment() {
  counter++;
  return counter;
}
class Greeter {
  constructor(name = "you") {
    this.name = name;
  }
  greet() {
    return `hello ${this.name}`;
  }
}
function main() {
  return "default of lib";
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  Greeter,
  answer,
  counter,
  increment
});
