// Types need a TypeScript file name.
export const a: number = 1;
