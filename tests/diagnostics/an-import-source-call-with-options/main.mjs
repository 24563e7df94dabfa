// `import.source()` takes a specifier and nothing else (proposal Source Phase Imports).
import.source("./lib.mjs", {});
