// No `=` follows, so it is no pattern.
const list = [{ __proto__: null, __proto__: null }];
