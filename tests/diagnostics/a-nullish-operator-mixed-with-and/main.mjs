// `??` needs parentheses next to `||` and `&&`.
const x = 0 && 1 ?? 2;
