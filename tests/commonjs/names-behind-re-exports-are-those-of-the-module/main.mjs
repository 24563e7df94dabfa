// A name that comes from CommonJS through another module is the same cell there and here (ResolveExport).
import { name, whole, own } from "./between.mjs";
import * as between from "./between.mjs";
export * from "./between.mjs";
console.log(name, whole.name, own.name, Object.keys(between).join());
const late = await import("./between.mjs");
console.log(late === between, late.name, late.whole === whole, late.own.name);
