// The shorthand binds the imported name.
import { if } from "./lib.mjs";
