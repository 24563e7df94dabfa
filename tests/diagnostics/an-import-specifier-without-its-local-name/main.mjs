import { a as } from "./lib.mjs";
