import a, b from "./lib.mjs";
