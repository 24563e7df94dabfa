// `.cjs` is CommonJS whatever it contains (D05).
export const a = 1;
