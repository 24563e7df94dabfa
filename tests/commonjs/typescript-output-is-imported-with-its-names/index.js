"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
var __exportStar = (this && this.__exportStar) || function(m, exports) {
    for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
};
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.seen = exports.live = exports.own = exports.default = exports.grouped = exports.renamed = exports.otherDefault = void 0;
exports.change = change;
const lib_1 = __importStar(require("./lib"));
const everything = __importStar(require("./lib"));
__exportStar(require("./lib"), exports);
__exportStar(require("./other"), exports);
var other_1 = require("./other");
Object.defineProperty(exports, "otherDefault", { enumerable: true, get: function () { return __importDefault(other_1).default; } });
Object.defineProperty(exports, "renamed", { enumerable: true, get: function () { return other_1.other; } });
exports.grouped = __importStar(require("./other"));
var lib_2 = require("./lib");
Object.defineProperty(exports, "default", { enumerable: true, get: function () { return __importDefault(lib_2).default; } });
exports.own = "own";
exports.live = "before";
function change() { exports.live = "after"; return (0, lib_1.increment)(); }
exports.seen = [(0, lib_1.default)(), lib_1.counter, everything.answer, typeof everything.default].join(" ");
