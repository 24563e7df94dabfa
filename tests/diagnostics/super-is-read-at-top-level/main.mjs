// `super.x` needs a method.
console.log(super.x);
