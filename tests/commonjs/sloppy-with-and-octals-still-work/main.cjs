// Sloppy syntax: with, octal literals and escapes, delete of a name, repeated parameters.
const lib = require("./lib.cjs");
with ({ a: 1, b: { c: 2 } }) console.log(a, b.c, typeof lib);
console.log(010, 08, 09.5, "\101\7".length, 0777 === 511, lib.mode);
var deletable = 1;
console.log(delete deletable, typeof deletable, delete undeclared);
function repeated(a, a) { return a; }
console.log(repeated(1, 2));
<!-- an HTML-like comment
--> another
console.log("after the comments");
