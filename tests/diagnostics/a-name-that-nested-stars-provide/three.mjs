export const shared = 3;
