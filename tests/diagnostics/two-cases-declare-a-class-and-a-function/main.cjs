// LexicallyDeclaredNames of a CaseBlock must be unique.
switch (1) {
  case 0:
    class A {}
  case 1:
    function A() {}
}
