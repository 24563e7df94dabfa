// The heritage is evaluated outside the class body's names.
class A extends (o => o.#x) {
  #x = 1;
}
