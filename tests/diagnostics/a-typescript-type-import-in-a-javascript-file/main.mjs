// Types need a TypeScript file name.
import { type a } from "./lib.mjs";
