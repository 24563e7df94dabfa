import * as a from "./main.mjs";
export const look = () => Object.getOwnPropertyNames(a).join(" ") || "nothing";
console.log(look());
