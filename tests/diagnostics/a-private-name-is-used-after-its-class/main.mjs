// The names end with the class body.
class A {
  #x = 1;
}
console.log(new A().#x);
