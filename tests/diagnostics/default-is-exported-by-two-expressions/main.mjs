// ExportedNames of a module must not contain duplicates.
export default 1;
export default 2;
