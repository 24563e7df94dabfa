// A file without module syntax is CommonJS code with types.
const { a, add }: { a: number; add: (x: number, y: number) => number } = require('./library.cjs');
enum E { A = a }
namespace N { export const n = E.A + 1; }
type T = number;
function typed(this: unknown, x?: T): x is number { return x! > 1; }
console.log(add(N.n, 1), typed(2), typeof module, typeof __filename, require('./data.json').value);
exports.result = add(1, 2) as T;
exports.E = E;
