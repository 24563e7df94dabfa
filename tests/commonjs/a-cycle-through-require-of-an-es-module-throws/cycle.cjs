let result;
try {
  result = require("./main.mjs").value;
} catch (error) {
  result = error.code;
}
exports.report = () => result;
console.log("cycle", result);
