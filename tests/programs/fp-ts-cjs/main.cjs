// fp-ts: directory modules ("fp-ts/Option" has a package.json with main and module); both styles must be one module.
const { pipe, flow } = require('fp-ts/function');
const O = require('fp-ts/Option');
const E = require('fp-ts/lib/Either');
const A = require('fp-ts/Array');
const R = require('fp-ts/Record');
const T = require('fp-ts/Task');
const TE = require('fp-ts/TaskEither');
const S = require('fp-ts/State');
const Ord = require('fp-ts/Ord');
const N = require('fp-ts/number');
const Str = require('fp-ts/string');
const M = require('fp-ts/Monoid');
const Eq = require('fp-ts/Eq');
const umbrella = require('fp-ts');

console.log(Object.keys(umbrella).length > 90, umbrella.option.some === O.some, umbrella.either === E);
console.log(
  pipe(
    [1, 2, 3, 4],
    A.filter((n) => n % 2 === 0),
    A.map((n) => n * 10),
    A.reduce(0, (a, b) => a + b),
  ),
  pipe(
    O.some(3),
    O.chain((n) => (n > 2 ? O.some(n * 2) : O.none)),
    O.getOrElse(() => -1),
  ),
  O.fromNullable(null),
  pipe(
    O.none,
    O.alt(() => O.some('alt')),
  ),
);
const parse = (s) => (Number.isNaN(Number(s)) ? E.left(`bad ${s}`) : E.right(Number(s)));
console.log(
  A.traverse(E.Applicative)(parse)(['1', '2']),
  A.traverse(E.Applicative)(parse)(['1', 'x', 'y']),
  A.separate(['1', 'x'].map(parse)),
  E.tryCatch(
    () => JSON.parse('{'),
    (e) => e.name,
  ),
  pipe(
    E.right(1),
    E.bindTo('a'),
    E.bind('b', ({ a }) => E.right(a + 1)),
    E.map(({ a, b }) => a + b),
  ),
);
const validation = E.getApplicativeValidation(A.getSemigroup());
console.log(A.sequence(validation)([E.left(['e1']), E.right(1), E.left(['e2'])]));
const byAge = pipe(
  N.Ord,
  Ord.contramap((p) => p.age),
);
const people = [
  { n: 'b', age: 2 },
  { n: 'a', age: 1 },
  { n: 'c', age: 2 },
];
console.log(
  A.sortBy([
    Ord.reverse(byAge),
    pipe(
      Str.Ord,
      Ord.contramap((p) => p.n),
    ),
  ])(people)
    .map((p) => p.n)
    .join(),
  A.uniq(Eq.struct({ age: N.Eq }))(people).length,
  M.concatAll(M.struct({ s: Str.Monoid, n: N.MonoidSum }))([
    { s: 'a', n: 1 },
    { s: 'b', n: 2 },
  ]),
  R.fromFoldable(
    { concat: (x, y) => x + y },
    A.Foldable,
  )([
    ['k', 1],
    ['k', 2],
  ]),
);
const counter = pipe(
  S.modify((n) => n + 1),
  S.chain(() => S.gets((n) => `now ${n}`)),
);
console.log(
  counter(1),
  pipe(
    { a: 1, b: 2 },
    R.mapWithIndex((k, v) => k + v),
  ),
  flow(Str.trim, Str.toUpperCase, Str.split(''))(' ab '),
  A.zip([1, 2], ['x', 'y']),
  A.chunksOf(2)([1, 2, 3]),
  pipe([O.some(1), O.none], A.compact),
);
pipe(
  TE.tryCatch(
    () => Promise.reject(new Error('net')),
    (e) => e.message,
  ),
  TE.orElse((m) => TE.right(`recovered ${m}`)),
  TE.chainTaskK((v) => T.of([v])),
)().then((r) => console.log(r));
T.sequenceArray([T.delay(2)(T.of(1)), T.of(2)])().then((r) => console.log(r));
