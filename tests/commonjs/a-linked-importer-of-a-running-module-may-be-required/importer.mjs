import { early } from "./asks.mjs";
export const value = early() + " value";
console.log("importer");
