export const a = 1;
//# sourceMappingURL=lib.mjs.map
