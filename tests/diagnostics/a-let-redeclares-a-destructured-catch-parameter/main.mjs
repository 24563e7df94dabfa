// The catch parameter and the block's lexical names must be disjoint.
try {
} catch ({ message }) {
  const message = 1;
}
