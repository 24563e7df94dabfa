export { other as shared } from "./one.mjs";
