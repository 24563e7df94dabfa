// `import()` of a module in the same file waits, which the runtime does in async functions.
import("./a.mjs").then(({ value }) => console.log(value));
