// An entry is complete when all that it waits for is, also where require() can ask for a part.
import "./asks.mjs";
import "./waits.mjs";
console.log("main");
export const done = true;
