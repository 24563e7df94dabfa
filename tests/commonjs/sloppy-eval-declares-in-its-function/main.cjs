// Direct eval sees and extends the scope it stands in; indirect eval is global.
var local = "local";
const lib = require("./lib.cjs");
eval("var made = local + ' seen by eval'");
console.log(made, eval("typeof require"), (0, eval)("typeof local"));
function f() { eval("var inner = 1"); return inner; }
console.log(f(), typeof inner, lib.run("local"));
