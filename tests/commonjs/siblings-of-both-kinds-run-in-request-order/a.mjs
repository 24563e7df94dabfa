import "./a1.cjs";
console.log("a");
