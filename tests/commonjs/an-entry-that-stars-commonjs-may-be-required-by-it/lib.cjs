exports.a = "a";
try {
  require("./main.mjs");
} catch (error) {
  console.log(error.code);
}
