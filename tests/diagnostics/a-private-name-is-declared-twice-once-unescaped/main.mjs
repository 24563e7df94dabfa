// Names are compared by value.
class A {
  #x;
  #\u0078;
}
