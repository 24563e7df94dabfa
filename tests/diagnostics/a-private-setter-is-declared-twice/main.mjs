// Only one getter and one setter may share a name.
class A {
  set #x(v) {}
  get #x() {}
  set #x(v) {}
}
