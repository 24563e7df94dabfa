// Only a derived constructor may call super.
class A extends Object {
  m() {
    super();
  }
}
