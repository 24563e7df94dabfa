// Classes over a cycle: works in this order because the base is exported before the require.
const { Base } = require("./base.cjs");
console.log(new Base().create().name, new Base().create() instanceof Base);
try {
  require("./wrong-base.cjs");
} catch (error) {
  console.log(error.name);
}
