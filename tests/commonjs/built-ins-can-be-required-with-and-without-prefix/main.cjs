// One object per built-in, whatever its spelling; destructured, chained, conditional.
const fs = require("fs");
const { join, posix } = require("node:path");
const EventEmitter = require("events");
console.log(fs === require("node:fs"), require("path") === require("node:path"), require("path").join === join);
console.log(posix.join("a", "..", "b"), require("util").inspect({ a: 1 }), typeof fs.readFileSync);
class Emitter extends EventEmitter {}
const emitter = new Emitter();
emitter.on("event", (x) => console.log("event", x));
emitter.emit("event", 1);
console.log(EventEmitter === EventEmitter.EventEmitter, require("node:events").once === EventEmitter.once);
console.log(require("fs/promises") === fs.promises, require("path/posix") === posix, typeof require("node:test"));
const os = () => require("os").EOL;
console.log(JSON.stringify(os()), require("./lib.mjs").same(fs));
