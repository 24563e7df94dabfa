// fp-ts: deep ES module files (es6/*.js have no extensions in their imports natively, so lib/*.js is imported here).
import { pipe } from 'fp-ts/lib/function.js';
import * as O from 'fp-ts/lib/Option.js';
import RTE from 'fp-ts/lib/ReaderTaskEither.js';
import { array, semigroup, these, tree } from 'fp-ts';

console.log(Object.keys(O).includes('default'), typeof O.some, O.default?.some === O.some);
const forest = tree.make(1, [tree.make(2, [tree.make(4)]), tree.make(3)]);
console.log(
  tree.drawTree(tree.map(String)(forest)),
  tree.reduce(0, (a, n) => a + n)(forest),
  pipe(
    forest,
    tree.fold((a, bs) => a * bs.reduce((x, y) => x + y, 1)),
  ),
);
console.log(
  these.both('warn', 1),
  these.isBoth?.(these.left(1)) ?? 'n/a',
  semigroup.concatAll(semigroup.first())(9)([1, 2]),
  pipe([3, 1], array.sort({ equals: Object.is, compare: (a, b) => Math.sign(a - b) })),
);
const program = pipe(
  RTE.ask(),
  RTE.chain((env) => (env.ok ? RTE.right(env.name.length) : RTE.left('not ok'))),
);
program({ ok: true, name: 'four' })().then((r) => console.log(r));
program({ ok: false })().then((r) => console.log(r));
