// A source-phase import binds like any other.
import source a from "./lib.mjs";
import { a } from "./lib.mjs";
