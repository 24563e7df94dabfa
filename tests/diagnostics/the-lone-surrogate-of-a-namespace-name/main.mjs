// Module export names must be well-formed Unicode.
export * as "\uD800" from "./lib.mjs";
