// No arrow follows, so these are no parameters.
const o = ({ __proto__: null, __proto__: null });
