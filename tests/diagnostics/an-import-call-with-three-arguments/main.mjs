// `import()` takes one or two arguments.
import("./lib.mjs", {}, 3);
