import { a } from "./main.mjs";
export { a };
