// Keywords must be spelled without escapes.
imp\u006frt("./lib.mjs");
