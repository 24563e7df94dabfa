// D13: parsed once, shared, with only a default export.
import data from "./data.json" with { type: "json" };
import * as ns from "./data.json" with { type: "json" };
import { fromRequire, without } from "./requirer.cjs";
console.log(data === fromRequire, without === fromRequire, Object.keys(ns).join(), data.list.join());
fromRequire.list.push("added");
console.log(data.list.join(), Object.keys(data).join(), data["__proto__"], Object.getPrototypeOf(data) === Object.prototype);
import("./data.json", { with: { type: "json" } }).then((d) => console.log(d.default === data));
