// The key of a member belongs to the code around the class.
class A {
  [super.x] = 1;
}
