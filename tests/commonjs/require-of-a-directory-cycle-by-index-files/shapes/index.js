exports.circle = require("./circle").circle;
exports.square = require("./square").square;
exports.all = () => [exports.circle(), exports.square()];
console.log("index", Object.keys(exports).join());
