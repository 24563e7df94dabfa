// `static` must be spelled without escapes.
class A {
  st\u0061tic m() {}
}
