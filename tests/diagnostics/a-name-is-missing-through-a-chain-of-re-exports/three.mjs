export const outer = 1;
