import { missing } from "./lib.cjs";
import "./sibling.mjs";
console.log("never", missing);
