// Only one getter and one setter may share a name.
class A {
  get #x() {}
  get #x() {}
}
