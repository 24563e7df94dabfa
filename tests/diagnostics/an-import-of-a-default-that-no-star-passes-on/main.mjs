import value from "./star.mjs";
console.log(value);
