// A module that re-exports names of CommonJS, and is the target of import(), too.
import { a, whole } from "./passes.mjs";
import { text } from "./passes.mjs";
console.log(a(), text, whole.text);
import("./passes.mjs").then((ns) => {
  console.log(ns.a(), ns.text, ns.whole === whole, Object.keys(ns).join(" "));
});
