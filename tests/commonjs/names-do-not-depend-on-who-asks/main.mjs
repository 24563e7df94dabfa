// D42, N3: three copies of one module, three kinds of importers, one list of names.
import { a } from "./one.cjs";
import { b } from "./two.cjs";
import * as one from "./one.cjs";
import * as two from "./two.cjs";
import * as three from "./three.cjs";
console.log(a, b, [one, two, three].map((ns) => Object.keys(ns).join(" ")).join(" | "));
