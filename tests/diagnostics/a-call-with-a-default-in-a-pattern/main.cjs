// The call looks as if it were assigned, but it is an element of a pattern.
function f() {}
[f() = 1] = [];
