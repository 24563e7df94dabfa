// Import declarations are module items.
function f() {
  import { a } from "./lib.mjs";
}
