// The default value is a literal.
const f = ({ a } = { __proto__: null, __proto__: null }) => a;
