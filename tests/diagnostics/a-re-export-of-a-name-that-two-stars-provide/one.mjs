export const other = 1;
export const shared = 1;
