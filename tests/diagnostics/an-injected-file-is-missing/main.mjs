// Injected files are named as entries are.
console.log(1);
