// Inside an enum the names of its members are those members, also in functions of initializers,
// but not where they are names of properties or of inner bindings.
const value = 10;
const other = { first: 20, value: 30 };
enum E {
  first = 1,
  second = value,
  third = other.first + other['value'],
  fourth = ((value: number) => value + first)(value),
  fifth = ((first: number) => first)(7),
  sixth = ({ first: 8 }).first,
  eighth = [first, second].length,
  ninth = (function first() { return 9; })(),
}
console.log(E);
