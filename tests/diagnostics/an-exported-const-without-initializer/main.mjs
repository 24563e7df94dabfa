// `const` needs a value.
export const a;
