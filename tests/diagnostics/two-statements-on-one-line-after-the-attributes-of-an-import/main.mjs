// An import declaration ends with a semicolon or a line break.
import data from "./data.json" with { type: "json" } console.log(data);
