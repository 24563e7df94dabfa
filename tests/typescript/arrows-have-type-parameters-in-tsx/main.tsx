// In .tsx a type parameter needs a comma or a constraint.
const a = <T,>(x: T) => x;
const b = <T extends object>(x: T): T => x;
const c = <T, U>(x: T, y: U): [T, U] => [x, y];
const d = async <const T,>(x: T): Promise<T> => x;
const e = <in_ extends string>(x: in_) => x;
console.log(a(1), b({ x: 1 }), c(1, 2), await d(3), e('s'), 1 < 2, (a<number>)(4));
function f<T>(x: T, y = <U,>(z: U) => z): T { return y(x); }
console.log(f(5));
