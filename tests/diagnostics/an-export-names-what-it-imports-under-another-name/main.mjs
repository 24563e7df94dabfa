// Only the local name of an import is bound.
import { a as local } from "./lib.mjs";
export { local, a };
