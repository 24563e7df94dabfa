console.log("b starts");
exports.done = false;
const a = require("./a.cjs");
console.log("in b, a.done =", a.done, Object.keys(a).join(), typeof a.late);
try {
  a.late();
} catch (error) {
  console.log(error.name);
}
exports.a = a;
exports.done = true;
console.log("b ends");
