// Field initializers may not contain `arguments`.
class A {
  #x = typeof arguments;
}
