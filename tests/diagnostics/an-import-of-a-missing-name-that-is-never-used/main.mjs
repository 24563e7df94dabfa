import { unused } from "./lib.mjs";
