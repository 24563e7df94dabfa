let reads = 0;
const counter = { get reads() { return ++reads; } };
Object.defineProperty(exports, "value", { enumerable: true, get: function () { return counter.reads; } });
Object.defineProperty(exports, "constant", { enumerable: true, value: "constant" });
