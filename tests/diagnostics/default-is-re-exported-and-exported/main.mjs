// A re-exported default counts as the export named "default".
export { default } from "./lib.mjs";
export default 1;
