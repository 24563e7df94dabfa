// Import declarations are module items.
if (true) import "./lib.mjs";
