// Parentheses end the pattern reading.
let a;
[([a])] = [[1]];
