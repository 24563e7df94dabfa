// `import {"x"}` has no binding name.
import { "a" } from "./lib.mjs";
console.log(a);
