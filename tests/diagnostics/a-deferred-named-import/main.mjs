// `import defer` only takes a namespace.
import defer { a } from "./lib.mjs";
