// A var of the body may repeat a parameter; with defaults it becomes a second binding.
function same(a) {
  var a;
  return a;
}
function second(a, read = () => a) {
  var a = "body";
  return [a, read()];
}
function inherits(a = 1, read = () => a) {
  var a;
  a++;
  return [a, read()];
}
function replaced(a) {
  function a() {}
  return typeof a;
}
function nested(a) {
  {
    let a = "block";
    console.log(a);
  }
  for (const a of ["loop"]) console.log(a);
  class Inner {
    a = "field";
  }
  return [a, new Inner().a];
}
const arrow = (a, b = a) => {
  var a = 2;
  return [a, b];
};
console.log(same(1), second(1), inherits(), replaced(1), nested("parameter"), arrow(1));
