export const a = 1;
//# sourceMappingURL=http://127.0.0.1:9/lib.mjs.map
