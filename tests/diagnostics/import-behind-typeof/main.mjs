// `import` is not a value.
console.log(typeof import);
