// An assignment is not a declaration.
globalThis.implicit = 1;
export { implicit };
