// Module export names must be well-formed Unicode.
export { "\uD83D" as half } from "./lib.mjs";
