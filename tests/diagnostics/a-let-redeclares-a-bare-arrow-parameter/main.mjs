// Parameters and the body's lexical names must be disjoint.
const f = a => {
  let a;
};
