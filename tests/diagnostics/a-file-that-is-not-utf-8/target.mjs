export const a = "@@";
