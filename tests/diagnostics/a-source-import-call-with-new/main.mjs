// `import.source(x)` is a CallExpression, not a constructor.
new import.source("./lib.mjs");
