// Attribute values are string literals.
import data from "./data.json" with { type: json };
console.log(data);
