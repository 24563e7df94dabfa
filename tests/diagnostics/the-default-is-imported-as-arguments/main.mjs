// `arguments` cannot be bound in strict code.
import arguments from "./lib.mjs";
