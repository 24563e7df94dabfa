// `import?.(x)` is not in the grammar.
import?.("./lib.mjs");
