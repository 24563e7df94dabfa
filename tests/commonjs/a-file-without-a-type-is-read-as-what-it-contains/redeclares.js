import "./dep.mjs";
const module = 1;
const require = 2;
const exports = 3;
console.log("redeclares", module + require + exports);
