// D31: a failed require leaves no module behind; the children that succeeded stay.
globalThis.attempts = 0;
const errors = [];
for (let i = 0; i < 3; i++) {
  try {
    console.log("loaded", require("./flaky.cjs").value);
  } catch (error) {
    errors.push(error);
    console.log(error.message);
  }
}
console.log(errors[0] === errors[1], globalThis.attempts, require("./flaky.cjs").value);
