// underscore: the ES module entry with named functions and the wrapper object, and deep imports of single modules.
import _, { chain, debounce, groupBy, mixin, template, VERSION } from 'underscore';
import * as ns from 'underscore';
import map from 'underscore/modules/map.js';

console.log(
  VERSION,
  map([1, 2], (n) => n + 1),
  ns.default === _,
  ns.groupBy === groupBy,
  _.VERSION === VERSION,
  typeof ns._escape,
);
console.log(
  chain([3, 1, 2])
    .map((n) => n * 3)
    .sortBy()
    .reverse()
    .first(2)
    .value(),
  _([1, 2, 3]).reduce((a, b) => a + b, 0),
  _.where(
    [
      { a: 1, b: 2 },
      { a: 1, b: 3 },
    ],
    { a: 1 },
  ).length,
);
console.log(
  groupBy([1.3, 2.1, 2.4], Math.floor),
  _.indexBy([{ k: 'x' }], 'k'),
  _.countBy([1, 2, 3], (n) => (n % 2 ? 'odd' : 'even')),
  _.partition([1, 2, 3], (n) => n > 1),
  _.pluck([{ n: 1 }, { n: 2 }], 'n'),
  _.sortedIndex([1, 3, 5], 4),
);
console.log(
  template('<% _.each(list, function (x) { %><i><%- x %></i><% }) %>')({ list: ['<', 'b'] }),
  template('{{ v }}', { interpolate: /\{\{(.+?)\}\}/g })({ v: 2 }),
);
console.log(
  _.isEqual({ a: [1, new Date(0), NaN] }, { a: [1, new Date(0), NaN] }),
  _.isMatch({ a: 1, b: 2 }, { b: 2 }),
  _.clone([1, [2]]),
  _.extend({ a: 1 }, { b: 2 }),
  _.defaults({ a: undefined }, { a: 1 }),
  _.pick({ a: 1, b: 'x' }, _.isNumber),
  _.omit({ a: 1, b: 2 }, 'a'),
);
console.log(
  _.flatten([1, [2, [3, [4]]]], 1),
  _.zip(['a', 'b'], [1, 2]),
  _.unzip([
    ['a', 1],
    ['b', 2],
  ]),
  _.object([['k', 'v']]),
  _.range(10, 0, -3),
  _.chunk([1, 2, 3], 2),
  _.without([1, 2, 1], 1),
  _.union([1], [2, 1]),
  _.uniq([1, 1.5, 2], true, Math.floor),
);
mixin({ twice: (s) => s + s });
console.log(
  _('ab').twice(),
  _.chain('x').twice().twice().value(),
  _.escape('<&>'),
  _.result({ f: () => 'called' }, 'f'),
  _.property(['a', 0])({ a: [7] }),
  _.compose(
    (x) => `${x}!`,
    (x) => x + 1,
  )(1),
  _.partial((a, b) => a - b, _, 5)(20),
  _.after(2, () => 1)(),
  _.iteratee([0])([5]),
);
const d = debounce(() => console.log('debounced'), 1);
d();
d();
_.delay((x) => console.log(x), 10, 'delayed');
const t = _.throttle(() => 'throttled', 1000);
console.log(
  t(),
  t(),
  _.memoize((n) => n * 2)(4),
  _.negate(_.isEmpty)([1]),
  _.isArguments(arguments_()),
  _.functions({ f() {}, x: 1 }),
  _.allKeys(Object.create({ inherited: 1 })),
  _.tap(5, () => {}),
  _.has({ a: { b: 1 } }, ['a', 'b']),
);
function arguments_() {
  return arguments;
}
