// The minifier has no syntax tree for module declarations.
console.log(1);
