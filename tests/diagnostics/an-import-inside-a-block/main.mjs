// Import declarations are module items.
{
  import { a } from "./lib.mjs";
}
