// AllPrivateIdentifiersValid.
class A {
  m() {
    this.#missing();
  }
}
