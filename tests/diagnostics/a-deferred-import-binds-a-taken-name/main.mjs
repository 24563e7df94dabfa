// A deferred import binds like any other.
import defer * as a from "./lib.mjs";
import { a } from "./lib.mjs";
