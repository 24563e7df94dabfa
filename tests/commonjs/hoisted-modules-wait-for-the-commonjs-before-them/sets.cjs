globalThis.value = "set by commonjs";
