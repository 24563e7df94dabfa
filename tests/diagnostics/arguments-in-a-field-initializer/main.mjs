// Field initializers may not contain `arguments`.
class A {
  x = arguments;
}
