// `.cjs` is CommonJS whatever it contains (D05).
import { a } from "./lib.mjs";
console.log(a);
