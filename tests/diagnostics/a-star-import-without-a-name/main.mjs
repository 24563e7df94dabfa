import * from "./lib.mjs";
