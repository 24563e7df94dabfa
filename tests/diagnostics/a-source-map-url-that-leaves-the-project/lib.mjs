export const a = 1;
//# sourceMappingURL=../../../../../../../../etc/passwd
