// PrivateBoundIdentifiers must be unique.
class A {
  #x = 1;
  #x = 2;
}
