// WithClause keys must be unique.
export * as data from "./data.json" with { type: "json", type: "text" };
