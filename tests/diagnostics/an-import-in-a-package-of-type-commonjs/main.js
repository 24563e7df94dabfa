// `"type": "commonjs"` switches detection off.
import { a } from "./lib.mjs";
console.log(a);
