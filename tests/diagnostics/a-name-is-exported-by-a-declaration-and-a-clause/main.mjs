// ExportedNames of a module must not contain duplicates.
export const a = 1;
export { a };
