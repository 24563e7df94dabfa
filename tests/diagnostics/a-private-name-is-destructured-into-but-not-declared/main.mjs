// AllPrivateIdentifiersValid.
class A {
  constructor() {
    [this.#missing] = [1];
  }
}
