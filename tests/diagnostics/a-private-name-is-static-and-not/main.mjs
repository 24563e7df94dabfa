// Static and instance members share the names.
class A {
  #x = 1;
  static #x = 2;
}
