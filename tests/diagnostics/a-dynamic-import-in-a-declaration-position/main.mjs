import "./lib.mjs" as lib;
