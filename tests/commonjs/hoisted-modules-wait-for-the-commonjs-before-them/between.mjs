export const seen = globalThis.value;
globalThis.value = "set by a module";
