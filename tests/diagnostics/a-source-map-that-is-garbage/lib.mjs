export const a = 1;
//# sourceMappingURL=data:application/json;base64,bm90IGpzb24=
