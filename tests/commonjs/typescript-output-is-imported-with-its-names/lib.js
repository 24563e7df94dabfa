"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Greeter = exports.counter = exports.answer = void 0;
exports.increment = increment;
exports.default = main;
exports.answer = 42;
exports.counter = 0;
function increment() { exports.counter++; return exports.counter; }
class Greeter {
    constructor(name = "you") {
        this.name = name;
    }
    greet() { return `hello ${this.name}`; }
}
exports.Greeter = Greeter;
function main() { return "default of lib"; }
