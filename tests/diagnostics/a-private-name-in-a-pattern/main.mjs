// Patterns have no private keys.
class A {
  #x;
  m() {
    const { #x: x } = this;
  }
}
