// Computed keys are searched too.
class A {
  #x = 1;
  [((o) => o.#y)]() {}
}
