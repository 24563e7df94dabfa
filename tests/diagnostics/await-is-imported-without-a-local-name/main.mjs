// `await` is reserved in modules.
import { await } from "./lib.mjs";
