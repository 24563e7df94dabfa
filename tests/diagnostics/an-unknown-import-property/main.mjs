// Only meta, source and defer follow `import.`.
console.log(import.target);
