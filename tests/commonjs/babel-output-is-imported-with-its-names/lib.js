"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});
exports.counter = exports.answer = exports.Greeter = void 0;
exports.default = main;
exports.increment = increment;
var _counter;
const answer = exports.answer = 42;
let counter = exports.counter = 0;
function increment() {
  _counter = counter++, exports.counter = counter, _counter;
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
exports.Greeter = Greeter;
function main() {
  return "default of lib";
}
