// What throws in strict code does nothing here.
var frozen = Object.freeze({ a: 1 });
frozen.a = 2;
frozen.b = 3;
console.log(frozen.a, frozen.b, delete frozen.a);
var getter = { get x() { return 1; } };
getter.x = 2;
console.log(getter.x);
"text".length = 1;
(5).property = 1;
var self = function own() { own = "ignored"; return typeof own; };
console.log(self(), delete Object.prototype, delete [].length);
var array = Object.freeze([1]);
array[0] = 2;
array.length = 0;
console.log(array.length, array[0]);
