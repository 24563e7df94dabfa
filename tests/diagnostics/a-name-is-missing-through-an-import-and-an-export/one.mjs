import { value } from "./two.mjs";
export { value };
