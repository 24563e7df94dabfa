// D04, D05: detection by syntax, for .js without a package type.
import "./static-import.js";
import "./meta.js";
import "./redeclares.js";
import "./export-only.js";
import "./no-extension";
import script from "./script.js";
import { named } from "./script.js";
console.log(script.kind, named);
