// The var belongs to the module scope.
const key = 1;
for (var key in {});
