import "./lib%5Ca.mjs";
