// `let` is reserved in strict code.
import { let } from "./lib.mjs";
