// `import source` binds one identifier.
import source { a } from "./lib.mjs";
