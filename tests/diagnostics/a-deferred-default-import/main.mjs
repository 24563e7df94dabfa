// `import defer` only takes a namespace.
import defer lib from "./lib.mjs";
