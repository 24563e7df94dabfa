// The arguments of `import.defer()` are no argument list.
import.defer(...["./lib.mjs"]);
