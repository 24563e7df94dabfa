// The arguments of `import()` are no argument list.
const args = ["./lib.mjs"];
import(...args);
