// A string as the local name is only allowed with `from`.
const a = 1;
export { "a" as b };
