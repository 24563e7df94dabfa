import { value } from "./d.cjs";
import "./b2.mjs";
console.log("c");
export default value;
