// require.resolve looks for a file when it is called, and throws then (require.resolve of Node's modules documentation).
const isInstalled = false;
console.log(isInstalled ? require.resolve("not-installed") : "not asked for");
const find = () => require.resolve("./missing.cjs");
const paths = { get file() { return require.resolve("not-installed/file"); } };
console.log(typeof find);
for (const run of [find, () => paths.file]) {
  let code = "none";
  try { run(); } catch (error) { code = error.code; }
  console.log(code);
}
