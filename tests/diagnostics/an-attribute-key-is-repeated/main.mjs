// WithClause keys must be unique.
import data from "./data.json" with { type: "json", type: "json" };
console.log(data);
