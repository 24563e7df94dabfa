export const x = "static";
