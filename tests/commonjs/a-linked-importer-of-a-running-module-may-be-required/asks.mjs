import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
export const early = () => "early";
console.log(require("./importer.mjs").value);
