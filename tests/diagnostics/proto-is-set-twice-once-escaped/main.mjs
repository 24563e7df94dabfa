// The key is compared by value.
const o = { __proto__: null, "__pr\u006fto__": null };
