// Contextual words as import names, empty clauses, trailing commas.
import {} from "./lib.mjs";
import defer from "./lib.mjs";
import source from "./lib.mjs";
import type from "./lib.mjs";
import from from "./lib.mjs";
import async, {} from "./lib.mjs";
import of, * as as from "./lib.mjs";
import { a as get, b as as_, } from "./lib.mjs";
import { "a" as set, default as with_ } from "./lib.mjs" with {};
import { await as a, yield as b, if as c, class as d } from "./words-that-are-names.mjs";
export {} from "./lib.mjs";
export { default as default } from "./lib.mjs";
export { a as "export", "b" as import, } from "./lib.mjs";
export * as "*" from "./lib.mjs";
export * as default_ from "./lib.mjs"
export { with_ as with, from as from, as as as };
console.log(defer, source, type, from, async, of, as.a, get, as_, set, with_, a, b, typeof c, d);
