// `require` is a parameter of the CommonJS wrapper (D04 excludes .cjs).
const require = 1;
