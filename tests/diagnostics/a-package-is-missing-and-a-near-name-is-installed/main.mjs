import padLeft from "left-pat";
console.log(padLeft);
