"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
function _export(target, all) {
    for(var name in all)Object.defineProperty(target, name, {
        enumerable: true,
        get: Object.getOwnPropertyDescriptor(all, name).get
    });
}
_export(exports, {
    get Greeter () {
        return Greeter;
    },
    get answer () {
        return answer;
    },
    get counter () {
        return counter;
    },
    get default () {
        return main;
    },
    get increment () {
        return increment;
    }
});
const answer = 42;
let counter = 0;
function increment() {
    counter++;
    return counter;
}
class Greeter {
    greet() {
        return `hello ${this.name}`;
    }
    constructor(name = "you"){
        this.name = name;
    }
}
function main() {
    return "default of lib";
}
