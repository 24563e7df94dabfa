// Reads before, between and after replacements; a saved module object stays current.
console.log(JSON.stringify(module.exports), module.exports === exports);
module.exports.a = 1;
const saved = module;
console.log(JSON.stringify(saved.exports));
module.exports = function () { return "function"; };
console.log(saved.exports(), exports === module.exports, JSON.stringify(exports));
module.exports = null;
console.log(module.exports, saved.exports);
saved.exports = { final: require("./lib.cjs").get() };
console.log(JSON.stringify(module.exports));
