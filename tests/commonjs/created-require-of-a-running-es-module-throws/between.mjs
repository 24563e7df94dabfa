import "./asks.mjs";
export const between = 1;
