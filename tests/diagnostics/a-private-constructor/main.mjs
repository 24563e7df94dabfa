// `#constructor` is reserved.
class A {
  #constructor() {}
}
