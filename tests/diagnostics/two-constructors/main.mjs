// A class has at most one constructor.
class A {
  constructor() {}
  constructor() {}
}
