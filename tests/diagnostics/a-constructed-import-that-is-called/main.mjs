// `import(x)` is a CallExpression, not a constructor.
new import("./lib.mjs")();
