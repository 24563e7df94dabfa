// Only a derived constructor may call super.
class A extends Object {
  static {
    super();
  }
}
