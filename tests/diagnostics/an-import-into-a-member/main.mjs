// An import binds an identifier.
import { a as globalThis.a } from "./lib.mjs";
