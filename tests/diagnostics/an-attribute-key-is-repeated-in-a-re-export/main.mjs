// WithClause keys must be unique.
export { default } from "./data.json" with { "type": "json", "t\u0079pe": "json" };
