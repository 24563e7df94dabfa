// BoundNames of an import clause must be unique.
import { a, a } from "./lib.mjs";
