// Nothing of the type parameters of an arrow stays behind `return`, `throw` and `yield`.
function returned() {
  return <T extends object>
    (x: T): T => x;
}
function* yielded() { yield <
  T
>
  (x: T) => x; }
const assigned = async <T>(x: T):
  Promise<T> => x;
console.log(returned()({ a: 1 }), yielded().next().value!(2), await assigned(3));
export {};
