// `meta` must be spelled without escapes.
console.log(import.m\u0065ta);
