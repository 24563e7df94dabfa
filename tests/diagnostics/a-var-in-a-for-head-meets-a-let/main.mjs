// The var belongs to the module scope.
let i = 1;
for (var i = 0; i < 1; i++);
