// `static` is reserved in strict code.
import { static } from "./lib.mjs";
