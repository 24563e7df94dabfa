// The importer and its later siblings never run.
import "./first.mjs";
import "./thrower.cjs";
import "./later.mjs";
console.log("never");
