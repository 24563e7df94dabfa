// D04: top-level await alone makes a file a module.
const exports = await Promise.resolve("awaited");
console.log(exports, typeof require, this);
for await (const x of [1]) console.log(x);
