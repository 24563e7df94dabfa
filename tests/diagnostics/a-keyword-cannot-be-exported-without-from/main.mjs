// The local name of an export is an identifier reference.
export { if };
