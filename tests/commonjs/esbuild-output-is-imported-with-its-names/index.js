var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
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
var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var index_exports = {};
__export(index_exports, {
  change: () => change,
  default: () => import_lib2.default,
  grouped: () => grouped,
  live: () => live,
  otherDefault: () => import_other.default,
  own: () => own,
  renamed: () => import_other.other,
  seen: () => seen
});
module.exports = __toCommonJS(index_exports);
var import_lib = __toESM(require("./lib"));
var everything = __toESM(require("./lib"));
__reExport(index_exports, require("./lib"), module.exports);
__reExport(index_exports, require("./other"), module.exports);
var import_other = __toESM(require("./other"));
var grouped = __toESM(require("./other"));
var import_lib2 = __toESM(require("./lib"));
const own = "own";
let live = "before";
function change() {
  live = "after";
  return (0, import_lib.increment)();
}
const seen = [(0, import_lib.default)(), import_lib.counter, everything.answer, typeof everything.default].join(" ");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  change,
  grouped,
  live,
  otherDefault,
  own,
  renamed,
  seen,
  ...require("./lib"),
  ...require("./other")
});
