// Prints what the built-in modules of this Node export: a line for each, without `node:`. What
// `process` and `constants` export depends on the machine.
import { builtinModules } from "node:module";

process.removeAllListeners("warning"); // Some are experimental.
const names = new Set(builtinModules.map((name) => name.replace(/^node:/, "")));
names.delete("process");
names.delete("constants");
for (const name of [...names].sort()) {
  const namespace = await import(`node:${name}`).catch(() => import(name));
  console.log(`${name}: ${Object.keys(namespace).sort().join(" ")}`);
}
