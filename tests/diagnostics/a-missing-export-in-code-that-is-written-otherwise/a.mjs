export const valve = 1;
