// Parameters belong to their function.
export function f(parameter) {
  return parameter;
}
export { parameter };
