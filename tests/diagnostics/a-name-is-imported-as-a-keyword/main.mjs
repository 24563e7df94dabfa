// The local name must be an identifier.
import { a as class } from "./lib.mjs";
