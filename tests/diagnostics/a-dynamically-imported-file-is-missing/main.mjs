const { a } = await import("./missing.mjs");
console.log(a);
