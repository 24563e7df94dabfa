// `??` needs parentheses next to `||` and `&&`.
const x = null ?? 1 || 2;
