// VarDeclaredNames and LexicallyDeclaredNames must be disjoint.
switch (1) {
  case 0:
    let a;
    break;
  default:
    var a;
}
