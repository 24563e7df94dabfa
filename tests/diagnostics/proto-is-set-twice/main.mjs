// At most one `__proto__: value` in an object literal.
const o = { __proto__: null, a: 1, __proto__: null };
