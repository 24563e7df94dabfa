// In sloppy code `let` is an ordinary name. swc refuses it as a bare arrow parameter.
const twice = let => let * 2;
console.log(twice(21), [1, 2].map(let => let + 1).join());
