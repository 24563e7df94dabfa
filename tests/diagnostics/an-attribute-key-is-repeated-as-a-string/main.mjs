// WithClause keys are compared by value.
import data from "./data.json" with { type: "json", "type": "json" };
console.log(data);
