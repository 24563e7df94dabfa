// The default binding comes first.
import { a }, d from "./lib.mjs";
