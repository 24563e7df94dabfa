"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k) { o[k] = m[k]; }) : (function(o, m, k) { o[k] = m[k]; }));
Object.defineProperty(exports, "__esModule", { value: true });
exports.Shape = void 0;
exports.hello = hello;
const value_1 = __importDefault(require("./value.cjs"));
const names_1 = require("./names.cjs");
function hello(who) {
    return (0, value_1.default)(who) + (0, names_1.b)() + typeof __createBinding;
}
class Shape {
    static circle = "o";
    get area() {
        return names_1.a;
    }
}
exports.Shape = Shape;
