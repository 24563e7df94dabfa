import "./logs.mjs";
import { value } from "./direct.mjs";
console.log("never", value);
