export { default } from "./without-names.cjs";
