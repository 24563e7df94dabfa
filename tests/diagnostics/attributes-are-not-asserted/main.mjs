// `assert` never became part of the language.
import data from "./data.json" assert { type: "json" };
console.log(data);
