function module() {}
module.exports = "a property of the function";
console.log(typeof module, module.exports, typeof exports);
