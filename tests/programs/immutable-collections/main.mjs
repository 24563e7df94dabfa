// immutable: lists, maps, records, sequences and structural sharing, via named and default-namespace imports.
import * as Immutable from 'immutable';
import {
  Collection,
  List,
  Map,
  OrderedMap,
  OrderedSet,
  Range,
  Record,
  Repeat,
  Seq,
  Set,
  Stack,
  fromJS,
  get,
  getIn,
  hash,
  is,
  isImmutable,
  isPlainObject,
  merge,
  mergeDeep,
  removeIn,
  setIn,
  updateIn,
} from 'immutable';

const state = fromJS({ user: { name: 'Ada', tags: ['x', 'y'] }, n: 1 });
const next = state
  .setIn(['user', 'name'], 'Bob')
  .updateIn(['user', 'tags'], (t) => t.push('z'))
  .update('n', (n) => n + 1);
console.log(
  JSON.stringify(next),
  state.getIn(['user', 'name']),
  next.getIn(['user', 'tags', -1]),
  state.get('user') === state.set('n', 5).get('user'),
  String(next),
);
console.log(
  is(Map({ a: List([1]) }), Map({ a: List([1]) })),
  List([1, 2]).equals(List.of(1, 2)),
  hash('abc'),
  Map([
    [{ k: 1 }, 'obj'],
    [NaN, 'nan'],
  ]).get(NaN),
  Map({ b: 1, a: 2 })
    .sortBy((v, k) => k)
    .keySeq()
    .join(),
);
console.log(
  List([5, 1, 4]).sort().insert(1, 9).concat([7]).splice(0, 1).reverse().toArray(),
  List().set(3, 'far').size,
  List([1, [2, [3]]]).flatten().size,
  Range(0, Infinity)
    .filter((n) => n % 3 === 0)
    .map((n) => n * n)
    .take(4)
    .toArray(),
  Repeat('r', 2).toList().toJS(),
);
const Point = Record({ x: 0, y: 0 }, 'Point');
class Vec extends Point {
  length() {
    return Math.hypot(this.x, this.y);
  }
}
const v = new Vec({ x: 3, y: 4, z: 9 });
console.log(
  String(v),
  v.length(),
  v.set('x', 0).equals(new Vec({ y: 4 })),
  Record.isRecord(v),
  v.has('z'),
  v.toJS(),
  Point.displayName ?? '',
  Record.getDescriptiveName(v),
);
console.log(
  Set([1, 2, 3]).intersect([2, 3, 4]).subtract([3]).toJS(),
  OrderedSet(['b', 'a', 'b']).toArray(),
  Stack([1, 2]).push(0).peek(),
  OrderedMap([
    ['z', 1],
    ['a', 2],
  ])
    .map((n) => n + 1)
    .toArray()
    .join(';'),
  Map({ a: 1 })
    .merge({ b: 2 })
    .filter((n) => n > 1)
    .toJS(),
);
console.log(
  Seq({ a: 1, b: 2 }).flip().toJS(),
  Collection.Indexed([1, 2]).interpose(0).toArray(),
  List([1, 2, 3, 4])
    .groupBy((n) => n % 2)
    .map((l) => l.join())
    .toJS(),
  List(['a', 'b']).zip(Range(0, Infinity)).toJS(),
  List([3, 1]).maxBy((n) => -n),
  List.of(1, 2, 3).reduceRight((a, n) => `${a}${n}`, ''),
);
const log = [];
const built = Map()
  .withMutations((m) => {
    for (let i = 0; i < 100; i++) m.set(`k${i}`, i);
    log.push(m.size);
  })
  .asMutable();
console.log(
  log,
  built.wasAltered(),
  built.asImmutable().sum?.() ?? built.valueSeq().reduce((a, b) => a + b, 0),
  mergeDeep({ a: { b: [1] } }, { a: { b: [2] } }).a.b,
  merge(Map({ x: 1 }), { y: 2 }).toJS(),
  setIn({ a: { b: 1 } }, ['a', 'b'], 2),
  getIn({ a: [7] }, ['a', 0]),
  removeIn({ a: { b: 1 } }, ['a', 'b']),
  updateIn({ n: 1 }, ['n'], (n) => n + 1),
  get([5], 0),
);
for (const bad of [
  () => state.setIn(['n', 'deep'], 1),
  () => new Vec().set('nope', 1),
  () => List([1]).setSize('x'),
  () => Range(0, 5, 0).toArray().length,
  () => fromJS([1]).getIn('notakeypath'),
]) {
  try {
    console.log('value', String(bad()));
  } catch (e) {
    console.log(e.name, e.message.split('\n')[0].slice(0, 70));
  }
}
console.log(
  isImmutable(v),
  isPlainObject({}),
  Immutable.version,
  typeof Immutable.default,
  [...Map({ a: 1 }).entries()],
  JSON.stringify(fromJS({ s: new globalThis.Set([1]) })),
);
