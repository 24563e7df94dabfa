// Web compatibility does not go as far as patterns.
function f() {}
[f()] = [];
