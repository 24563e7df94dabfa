// Keywords must be spelled without escapes.
import data from "./data.json" w\u0069th { type: "json" };
