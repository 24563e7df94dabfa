// LexicallyDeclaredNames of an arrow body must be unique.
export default () => {
  const a = 1;
  const a = 2;
};
