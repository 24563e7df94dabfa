import value from "./target.mjs";
console.log(value);
