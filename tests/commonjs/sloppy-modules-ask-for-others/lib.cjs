const { basename, join } = require("node:path");
exports.early = "early";
const strict = require("./strict.cjs");
const $link = "a name that the bundler likes";
with (require("./data.json")) exports.sum = a + b + strict.number;
exports.names = Object.keys(require("./esm.mjs"));
exports.named = new (require("./classes.cjs"))("x").name + require("./classes.cjs").of`tag`;
exports.self = require("./lib.cjs");
exports.later = async function later() {
  const lines = [(await import("./lazy.mjs")).value, (await import("./strict.cjs")).default.number];
  for (const name of ["one", "two", "none"]) {
    try { lines.push((await import(`./pages/${name}.mjs`)).page); }
    catch (error) { lines.push(error.name); }
  }
  const options = () => ({ with: { type: "json" } });
  lines.push((await import("./data.json", options())).default.a);
  return lines;
};
exports.place = [typeof __filename, typeof __dirname, join(__dirname, basename(__filename)) === __filename].join();
exports.unusual = [typeof require.resolve, module.exports === exports, this === exports, $link.length].join();
implicit = "a global";
exports.again = function () { return require("./strict.cjs").shared.count + typeof require; };
