// The catch parameter and the block's lexical names must be disjoint.
try {
} catch (error) {
  let error;
}
