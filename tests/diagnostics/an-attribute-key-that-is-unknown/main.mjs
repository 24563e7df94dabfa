import data from "./data.json" with { type: "json", integrity: "sha384-x" };
console.log(data);
