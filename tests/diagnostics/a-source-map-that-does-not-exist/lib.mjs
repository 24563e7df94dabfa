export const a = 1;
//# sourceMappingURL=missing.map
