import { late } from "./lib.cjs";
export const value = late;
