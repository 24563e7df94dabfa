// A commonjs module that only lazy code mentions runs for nobody.
import { used, unused } from "./lib.cjs";
console.log(used(), typeof unused);
