import value from "./dependency.cjs";
console.log(value);
