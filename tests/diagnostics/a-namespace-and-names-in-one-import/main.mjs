import * as lib, { a } from "./lib.mjs";
