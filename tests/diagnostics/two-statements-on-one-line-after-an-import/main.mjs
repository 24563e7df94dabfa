// An import declaration ends with a semicolon or a line break.
import "./lib.mjs" console.log(1);
