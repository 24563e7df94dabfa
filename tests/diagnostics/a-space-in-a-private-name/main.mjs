// `#` and the name are one token.
class A {
  # x = 1;
}
