exports.name = "other lib";
function require_lib() { return "function"; }
class __toESM {}
console.log(require_lib(), __toESM.name);
