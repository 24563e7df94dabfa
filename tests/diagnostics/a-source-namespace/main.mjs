// `import source` binds one identifier.
import source * as lib from "./lib.mjs";
