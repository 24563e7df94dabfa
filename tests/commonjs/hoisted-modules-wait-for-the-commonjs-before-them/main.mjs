// A module between two commonjs modules reads what the first left behind, and the second sees it.
import "./sets.cjs";
import { seen } from "./between.mjs";
import { report } from "./reads.cjs";
console.log(seen, report);
