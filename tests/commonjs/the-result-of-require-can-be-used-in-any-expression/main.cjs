// Destructured, called, constructed, chained, tagged, spread, assigned, awaited, passed.
const { a, b: { c }, ...rest } = require("./lib.cjs");
console.log(a, c, Object.keys(rest).join());
console.log(require("./lib.cjs").f(1), require("./lib.cjs")["g"]().h, new (require("./lib.cjs").Class)("x").name);
console.log(new (require("./class.cjs"))("y").name, require("./function.cjs")(2), require("./lib.cjs").tag`text`);
console.log({ ...require("./lib.cjs") }.a, [...require("./list.cjs")].length, `${require("./list.cjs")}`, require("./list.cjs")[1]);
require("./lib.cjs").a = "assigned";
console.log(require("./lib.cjs").a, a, require("./lib.cjs")?.missing?.deep, typeof require("./lib.cjs"));
var x = require("./list.cjs"), y = x, [z] = require("./list.cjs");
console.log(x === y, z, require("./lib.cjs").a += "!", delete require("./lib.cjs").b, "b" in require("./lib.cjs"));
class Sub extends require("./class.cjs") {}
console.log(new Sub("sub").name, require("./lib.cjs") instanceof Object, !require("./lib.cjs"));
(async () => console.log((await require("./lib.cjs").promise) + 1))();
void require("./lib.cjs"), require("./list.cjs").push(4);
console.log(require("./list.cjs").length, ((p = require("./list.cjs")) => p.length)(), require("./lib.cjs").self() === require("./lib.cjs"));
