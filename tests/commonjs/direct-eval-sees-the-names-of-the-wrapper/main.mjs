// The wrapper of a CommonJS module binds five names, which direct eval sees (the module wrapper of Node's modules documentation).
import { names, text, same } from "./names.cjs";
console.log(names, text, same);
