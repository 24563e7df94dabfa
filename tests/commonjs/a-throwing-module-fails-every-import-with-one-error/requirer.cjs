try {
  require("./thrower.cjs");
} catch (error) {
  exports.result = error;
}
