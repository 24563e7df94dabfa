// D45: a named import and a namespace through a star.
import { late, known, own } from "./star.mjs";
import * as ns from "./star.mjs";
console.log(late, known, own, Object.keys(ns).join(" "));
