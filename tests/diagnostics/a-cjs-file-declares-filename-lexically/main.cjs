// `__filename` is a parameter of the CommonJS wrapper.
let __filename = "x";
