// `constructor` must be a plain method.
class A {
  async constructor() {}
}
