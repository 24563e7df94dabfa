export { shared as chosen } from "./both.mjs";
