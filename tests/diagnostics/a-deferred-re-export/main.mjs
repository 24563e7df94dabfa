// There is no phase on an export.
export defer * as lib from "./lib.mjs";
