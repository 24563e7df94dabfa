// `using` where it is allowed, and `using` as a plain name.
const resource = (name) => ({
  [Symbol.dispose]() { console.log("dispose", name); },
});
using top = resource("top");
{
  using a = resource("a"), b = resource("b");
  using c = resource("c");
  using none = null;
  console.log("block");
}
for (using item of [resource("loop 1"), resource("loop 2")]) console.log("body");
switch (1) {
  default: {
    using inCase = resource("in a block of a case");
  }
}
class A {
  static {
    using inStatic = resource("static");
  }
}
let using = [1, 2];
using [0] = 3;
using
.length;
console.log(using[0], using.length);
for (using of [4]) console.log(using);
