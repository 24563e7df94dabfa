import { readFileSync } from "fs";
console.log(typeof readFileSync);
