// After the comma a list or a namespace follows.
import a, from "./lib.mjs";
console.log(a);
