// D55, the other way round: commonjs requires a module that imports this commonjs module back.
exports.value = "partial";
try {
  require("./esm.mjs");
} catch (error) {
  console.log(error.code);
}
console.log("main ends");
