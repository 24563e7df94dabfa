exports.counters = [require("./counter.cjs"), require("./counter"), require("./sub/../counter.cjs")];
