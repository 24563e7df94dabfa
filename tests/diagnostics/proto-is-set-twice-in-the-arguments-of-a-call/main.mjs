// `async(…)` is a call here, not an arrow function.
const async = (o) => o;
async({ __proto__: null, __proto__: null });
