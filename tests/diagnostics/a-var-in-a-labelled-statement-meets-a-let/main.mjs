// The var belongs to the module scope.
let a;
label: var a = 1;
