import * as a from "./main.mjs";
console.log(Object.getOwnPropertyNames(a).join(" "));
try {
  console.log(a.own);
} catch (error) {
  console.log(error.name);
}
console.log(a.lex);
