// AllPrivateIdentifiersValid.
class A {
  toString() {
    return `${this.#missing}`;
  }
}
