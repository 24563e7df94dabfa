// Conditional requires stay lazy.
function pick(name) {
  if (name === "a") return require("./a.cjs");
  else if (name === "b") return require("./b.cjs");
  return name === "c" ? require("./c.cjs") : name && require("./d.cjs");
}
console.log("nothing yet");
console.log(pick("b"));
console.log(pick(""));
console.log(pick("c"));
switch (typeof pick) {
  case "string":
    require("./never.cjs");
  case "function":
    console.log(require("./a.cjs"));
}
for (let i = 0; i < 0; i++) require("./never.cjs");
try {
  throw new Error("skip");
  require("./never.cjs");
} catch {
  console.log("caught");
}
null ?? console.log("null");
true || require("./never.cjs");
false && require("./never.cjs");
undefined?.[require("./never.cjs")];
console.log(pick("d"), pick("b"));
