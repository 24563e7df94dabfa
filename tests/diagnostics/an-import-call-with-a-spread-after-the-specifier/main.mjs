// The arguments of `import()` are no argument list.
import("./lib.mjs", ...[]);
