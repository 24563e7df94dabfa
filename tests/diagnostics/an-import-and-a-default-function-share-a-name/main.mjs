// A named default export declares its name.
import a from "./lib.mjs";
export default function a() {}
