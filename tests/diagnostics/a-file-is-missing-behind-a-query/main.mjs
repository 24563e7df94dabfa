import "./missing.mjs?inline#hash";
