// No static member may be called prototype.
class A {
  static prototype() {}
}
