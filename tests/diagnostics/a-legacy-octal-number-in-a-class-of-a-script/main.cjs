// Class code is strict.
class A {
  x = 017;
}
