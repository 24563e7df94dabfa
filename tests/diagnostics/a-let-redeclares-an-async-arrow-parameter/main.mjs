// Parameters and the body's lexical names must be disjoint.
const f = async ([a]) => {
  const a = 1;
};
