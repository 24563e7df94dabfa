// The var belongs to the module scope.
class A {}
for (var [{ A }] of []);
