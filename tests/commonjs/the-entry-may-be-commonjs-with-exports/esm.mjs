export const value = "and esm";
