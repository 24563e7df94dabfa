import main from "./main.cjs";
console.log("never", main.value);
