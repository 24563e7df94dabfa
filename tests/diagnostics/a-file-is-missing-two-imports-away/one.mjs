import "./two.mjs";
