// Parameters and the body's lexical names must be disjoint.
const o = {
  m(a) {
    let a;
  },
};
