// LexicallyDeclaredNames of a CaseBlock must be unique.
switch (1) {
  case 0:
    let a;
    break;
  case 1:
    let a;
}
