// Only a CommonJS file is a function body.
console.log(1);
return;
