// The default value is a literal again.
let x;
({ x = { __proto__: null, __proto__: null } } = {});
