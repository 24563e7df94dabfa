// Only a derived constructor may call super.
class A {
  constructor() {
    super();
  }
}
