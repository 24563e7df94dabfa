// `constructor` must be a plain method.
class A {
  get constructor() {}
}
