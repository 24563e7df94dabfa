import { dep } from "./dep.mjs";
console.log("static import", dep, typeof require, typeof module, this);
