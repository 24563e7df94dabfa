const { name } = require("./child.cjs");
globalThis.attempts++;
exports.value = "partial";
if (globalThis.attempts < 3) throw new TypeError(name + " " + globalThis.attempts);
exports.value = "complete after " + globalThis.attempts;
