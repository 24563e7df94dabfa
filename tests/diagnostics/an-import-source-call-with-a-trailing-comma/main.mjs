// `import.source()` takes no trailing comma (proposal Source Phase Imports).
import.source("./lib.mjs",);
