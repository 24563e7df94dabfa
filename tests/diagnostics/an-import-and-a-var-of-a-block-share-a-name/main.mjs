// The var is hoisted to the module scope.
import { a } from "./lib.mjs";
if (false) {
  for (var a of []);
}
