// require() refuses a cycle only in what it links itself; this has been linked for the entry.
import "./asks.mjs";
import "./importer.mjs";
console.log("main");
