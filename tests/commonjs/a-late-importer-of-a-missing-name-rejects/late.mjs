import { missing } from "./lib.cjs";
export const read = () => missing;
