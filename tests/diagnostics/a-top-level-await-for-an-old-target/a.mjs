import "./b.mjs";
