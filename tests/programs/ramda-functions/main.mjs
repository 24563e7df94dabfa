// ramda: currying with placeholders, lenses, transducers, Fantasy Land dispatch; via "import * as R".
import * as R from 'ramda';

const people = [
  { n: 'Ann', a: 30, t: ['x'] },
  { n: 'Bob', a: 25, t: [] },
  { n: 'Cyd', a: 35, t: ['x', 'y'] },
];
console.log(
  R.pipe(
    R.filter(R.where({ a: R.gt(R.__, 26), t: R.includes('x') })),
    R.map(R.pick(['n', 'a'])),
    R.sortWith([R.descend(R.prop('a'))]),
  )(people),
);
console.log(
  R.groupBy(R.ifElse(R.propSatisfies(R.lt(29), 'a'), R.always('old'), R.always('young')))(people).young,
  R.indexBy(R.prop('n'), people).Bob.a,
  R.countBy(R.toLower)(['A', 'a', 'b']),
);
const f = R.curry((a, b, c, d) => [a, b, c, d].join(''));
console.log(
  f(1)(2)(3, 4),
  f(R.__, 2, R.__, 4)(1)(3),
  R.flip(f)(1, 2, 3, 4),
  R.converge(R.divide, [R.sum, R.length])([1, 2, 3]),
  R.useWith(Math.pow, [R.inc, R.dec])(2, 4),
);
const street = R.lensPath(['home', 'street', 0]);
const user = { home: { street: ['Elm', 2] } };
console.log(
  R.view(street, user),
  R.over(street, R.toUpper, user),
  R.set(R.lensProp('x'), 1, user).x,
  R.view(R.compose(R.lensIndex(0), R.lensProp('k')), [{ k: 'v' }]),
);
const xf = R.compose(
  R.map(R.add(1)),
  R.filter((n) => n % 2 === 0),
  R.take(2),
);
console.log(
  R.into([], xf, [1, 2, 3, 5, 7]),
  R.transduce(xf, R.flip(R.append), [], R.range(0, 9)),
  R.sequence(R.of(Array), [[1, 2], [3]]),
  R.traverse(R.of(Array), (x) => [x, -x], [1, 2]),
);
class Maybe {
  constructor(v) {
    this.v = v;
  }
  static 'fantasy-land/of'(v) {
    return new Maybe(v);
  }
  'fantasy-land/map'(fn) {
    return this.v == null ? this : new Maybe(fn(this.v));
  }
  'fantasy-land/equals'(o) {
    return R.equals(this.v, o.v);
  }
}
console.log(
  R.map(R.inc, new Maybe(1)).v,
  R.map(R.inc, new Maybe(null)).v,
  R.equals(new Maybe([1]), new Maybe([1])),
  R.chain((n) => [n, n], [1, 2]),
  R.ap([R.inc, R.dec], [1, 2]),
  R.lift((a, b) => a + b)([1, 2], [10]),
);
console.log(
  R.mergeDeepWith(R.concat, { a: { l: [1] } }, { a: { l: [2] } }),
  R.evolve({ n: R.inc, d: { x: R.negate } }, { n: 1, d: { x: 2, y: 3 } }),
  R.assocPath(['a', 0, 'b'], 1, {}),
  R.dissocPath(['a', 'b'], { a: { b: 1, c: 2 } }),
  R.toPairs({ a: 1 }),
  R.invertObj({ a: 'b' }),
);
console.log(
  R.cond([
    [R.equals(0), R.always('zero')],
    [R.T, R.toString],
  ])(5),
  R.memoizeWith(String, R.identity)(1),
  R.tryCatch(
    () => {
      throw new Error('x');
    },
    (e, v) => `${e.message}${v}`,
  )(9),
  R.until(R.gt(R.__, 100), R.multiply(2))(1),
  R.unfold((n) => (n > 4 ? false : [n * n, n + 1]), 1),
);
console.log(
  R.toString({ a: [1, new Date(0), 'x', undefined, /r/g, new Map()] }),
  R.type(async () => {}),
  R.equals(new Set([[1]]), new Set([[1]])),
  R.clone({ d: new Date(0), r: /x/ }).r.source,
  R.hasPath(['a', 'b'], { a: { b: 0 } }),
);
console.log(
  R.splitEvery(2, [1, 2, 3]),
  R.aperture(2, [1, 2, 3]),
  R.xprod([1, 2], ['a']),
  R.zipObj(['a'], [1]),
  R.symmetricDifference([1, 2], [2, 3]),
  R.uniqWith(R.eqBy(Math.abs), [1, -1, 2]),
  R.scan(R.add, 0, [1, 2, 3]),
  R.dropRepeats([1, 1, 2]),
  R.sortBy(R.negate, [1, 3, 2]),
  R.median([7, 2, 9]),
);
R.pipeWith(R.andThen)([async (x) => x + 1, R.multiply(10)])(1).then((v) => console.log('async', v));
console.log(
  Object.keys(R).length > 250,
  R.thunkify(R.add)(1, 2)(),
  R.nAry(1, (...a) => a.length)(1, 2),
  R.addIndex(R.map)((v, i) => v + i, ['a', 'b']),
  R.paths([['a'], ['b', 0]], { a: 1, b: [2] }),
);
