// BoundNames of an import clause must be unique.
import { a as local, b as local } from "./lib.mjs";
