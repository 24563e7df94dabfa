// CommonJS is the body of a function (https://nodejs.org/api/modules.html#the-module-wrapper), whose
// `arguments` are there also where `var` declares the name.
var arguments;
console.log(arguments.length, arguments[0] === this);
arguments[0].name = 'set through arguments';
console.log(this.name);
