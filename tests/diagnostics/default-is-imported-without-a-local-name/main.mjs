// The shorthand binds the imported name, and `default` is a keyword.
import { default } from "./lib.mjs";
