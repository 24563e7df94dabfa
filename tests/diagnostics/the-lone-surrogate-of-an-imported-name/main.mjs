// Module export names must be well-formed Unicode.
import { "\uD83D" as half } from "./lib.mjs";
console.log(half);
