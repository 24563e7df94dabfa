import { readFileSinc } from "node:fs";
console.log(readFileSinc);
