import "./lib%2Fa.mjs";
