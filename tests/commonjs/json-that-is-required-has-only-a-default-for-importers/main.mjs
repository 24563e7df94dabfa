// A JSON module has the export default and no other, also when CommonJS requires the same file.
import "./requires.cjs";
const ns = await import("./data.json", { with: { type: "json" } });
console.log(Object.keys(ns).join(" "), ns.default.a, "module.exports" in ns);
