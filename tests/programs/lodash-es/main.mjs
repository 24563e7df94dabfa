// lodash-es: named, default and deep imports, which must all reach the same functions; chaining and mixins.
import _, {
  chunk,
  cloneDeepWith,
  debounce,
  flow,
  groupBy,
  isEqualWith,
  map,
  orderBy,
  template,
  templateSettings,
  wrapperLodash,
} from 'lodash-es';
import * as all from 'lodash-es';
import deepMap from 'lodash-es/map.js';
import fp from 'lodash-es/flow.js';

console.log(deepMap === map, fp === flow, all.default === _, all.map === _.map, _.default === undefined);
console.log(Object.keys(all).length > 280, Object.keys(_).length > 280, typeof wrapperLodash);
console.log(chunk([1, 2, 3, 4, 5], 2), groupBy(['one', 'two', 'three'], 'length'));
console.log(
  orderBy(
    [
      { n: 2, s: 'b' },
      { n: 1, s: 'c' },
      { n: 2, s: 'a' },
    ],
    ['n', 's'],
    ['desc', 'asc'],
  )
    .map((o) => o.n + o.s)
    .join(),
);
console.log(flow(map, JSON.stringify)({ a: 1, b: 2 }, (v, k) => k.repeat(v)));
console.log(
  _([3, 1, 2])
    .map((n) => n * n)
    .sort()
    .thru((a) => [a])
    .head(),
  _.chain({ a: [1, { b: 2 }] })
    .get('a[1].b')
    .add(40)
    .value(),
);
const lazy = _.range(1, 300);
let touched = 0;
console.log(
  _(lazy)
    .map((n) => (touched++, n * 2))
    .filter((n) => n % 3 === 0)
    .take(3)
    .value(),
  touched,
);
console.log(
  cloneDeepWith({ a: 1, b: { c: 'x' } }, (v) => (typeof v === 'number' ? v + 1 : undefined)),
  isEqualWith('Hi', 'hello', (a, b) => a[0].toLowerCase() === b[0].toLowerCase()),
);
templateSettings.interpolate = /{{([\s\S]+?)}}/g;
console.log(
  template('hello {{ user.toUpperCase() }}! <%- "<b>" %>')({ user: 'mustache' }),
  _.templateSettings === templateSettings,
);
_.mixin({ vowels: (s) => s.match(/[aeiou]/g) ?? [] });
console.log(_('education').vowels().uniq().size(), _.vowels('rhythm'));
const d = debounce(() => 'flushed', 10);
d();
console.log(d.pending?.() ?? 'n/a', d.flush(), all.now() > 0, all.toString() === '', all.isNil(all.noop()));
console.log(
  [
    'add',
    'ary',
    'at',
    'bindKey',
    'castArray',
    'conforms',
    'forOwnRight',
    'invertBy',
    'nthArg',
    'pullAllWith',
    'sortedLastIndexBy',
    'unzipWith',
    'zipObjectDeep',
  ]
    .map((n) => `${n}/${all[n].length}`)
    .join(' '),
);
console.log(
  all.zipObjectDeep(['a.b[0].c', 'a.b[1].d'], [1, 2]).a.b,
  all.sortedLastIndexBy([{ x: 4 }, { x: 5 }], { x: 4 }, 'x'),
  all.conforms({ n: (n) => n > 1 })({ n: 2 }),
);
