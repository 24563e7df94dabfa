// A CommonJS module is a function of five parameters.
console.log(arguments.length, arguments[0] === exports, arguments[1] === require, arguments[2] === module);
console.log(typeof arguments[3], typeof arguments[4], (() => arguments.length)(), typeof arguments);
(function () { console.log(arguments.length); })(1, 2);
