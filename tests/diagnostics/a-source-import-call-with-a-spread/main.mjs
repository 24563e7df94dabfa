// The arguments of `import.source()` are no argument list.
import.source(...["./lib.mjs"]);
