// The var belongs to the module scope.
let a;
do var a = 1;
while (false);
