// `var` may be repeated, and initialisers run where they stand.
var a = 1;
var a;
console.log(a);
var a = 2;
for (var a = 3; a < 4; a++);
console.log(a);
{
  var a = 5;
}
for (var a of [6]);
for (var [a] of [[7]]);
console.log(a);
switch (1) {
  case 1:
    var a = 8;
  default:
    var a = a + 1;
}
try {
  var a = a + 1;
} finally {
  var a = a + 1;
}
console.log(a);
export var exported = 1;
var exported = 2;
{
  var exported = exported + 1;
}
console.log(exported);
