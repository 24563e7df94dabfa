export { default as counter } from "./counter.cjs";
