// `yield` is reserved in strict code.
import yield from "./lib.mjs";
