// Static blocks may not contain `arguments`.
class A {
  static {
    console.log(arguments.length);
  }
}
