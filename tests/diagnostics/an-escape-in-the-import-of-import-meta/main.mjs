// Keywords must be spelled without escapes.
console.log(imp\u006frt.meta);
