import "./three.mjs";
