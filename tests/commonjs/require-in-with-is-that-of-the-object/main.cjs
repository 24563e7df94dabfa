// with may give another require.
with ({ require: (name) => `mine: ${name}` }) {
  console.log(require("./lib.cjs"));
}
with ({}) {
  console.log(require("./lib.cjs").name);
}
