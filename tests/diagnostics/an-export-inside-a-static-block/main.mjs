// Export declarations are module items.
class A {
  static {
    export { A };
  }
}
