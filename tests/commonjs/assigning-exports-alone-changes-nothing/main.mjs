import whole, { kept } from "./lib.cjs";
import untouched from "./untouched.cjs";
console.log(Object.keys(whole).join(), kept, JSON.stringify(untouched));
