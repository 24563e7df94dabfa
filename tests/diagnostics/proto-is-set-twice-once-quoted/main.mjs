// The key is compared by value.
const o = { __proto__: null, "__proto__": null };
