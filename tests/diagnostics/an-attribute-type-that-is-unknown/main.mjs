import data from "./data.json" with { type: "yaml" };
console.log(data);
