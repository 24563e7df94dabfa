// Errors cross require unchanged: any value, finally blocks, retries with another module.
function load() {
  try {
    return require("./broken.cjs");
  } catch (error) {
    console.log("caught", error);
    return require("./fallback.cjs");
  } finally {
    console.log("finally");
  }
}
console.log(load().name);
