import "./one.mjs";
