import { join } from "node:path";
console.log(typeof join);
