import "./thrower.cjs";
console.log("never");
