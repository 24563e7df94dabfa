exports.name = "lib";
exports.require_lib = "exported require_lib";
var require_lib = "local", require_other = "local", __commonJS = "local", lib = "local", lib_cjs = "local";
exports.check = [require_lib, require_other, __commonJS, lib, lib_cjs].every((x) => x === "local");
console.log(exports.check, require("./other/lib.cjs").name);
