// Legal uses of await: they must build, and run as in Node.
import "./await-and-yield-in-odd-places.mjs";
import "./await-using.mjs";
// How long `import()` takes is up to the host, so that nothing else may be waiting.
await import("./import-calls.mjs");
console.log("all accepted");
