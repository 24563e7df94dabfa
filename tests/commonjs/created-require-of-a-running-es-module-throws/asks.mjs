import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
try {
  console.log(require("./between.mjs").between);
} catch (error) {
  console.log(error.code);
}
