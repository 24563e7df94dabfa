// The name is compared by value.
class A {
  constructor() {}
  "constructor"() {}
}
