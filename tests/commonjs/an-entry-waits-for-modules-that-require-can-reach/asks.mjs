import { createRequire } from "node:module";
import { value } from "./waits.mjs";
const require = createRequire(import.meta.url);
console.log("asks", value);
setTimeout(() => {
  try {
    require("./waits.mjs");
  } catch (error) {
    console.log(error.code);
  }
});
