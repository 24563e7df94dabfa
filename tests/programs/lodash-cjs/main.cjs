// lodash: the monolithic CommonJS build: collections, deep clone/merge, templates (new Function), chains, timers.
const _ = require('lodash');

const users = [
  { user: 'barney', age: 36, active: true, tags: ['a', 'b'] },
  { user: 'fred', age: 40, active: false, tags: ['c'] },
  { user: 'pebbles', age: 1, active: true, tags: [] },
];
console.log(_.VERSION, typeof _.noConflict, _.name || 'anonymous');
console.log(JSON.stringify(_.groupBy(users, 'active')));
console.log(_.map(_.orderBy(users, ['active', 'age'], ['asc', 'desc']), 'user').join());
console.log(
  _(users)
    .filter('active')
    .map((u) => _.capitalize(u.user))
    .sortBy()
    .reverse()
    .join(' & '),
);
console.log(_.chain([1, 2, 3, 4, 5, 6]).chunk(2).map(_.sum).zipObject(['x', 'y', 'z']).invert().value());
console.log(JSON.stringify(_.merge({ a: [{ b: 2 }, { d: 4 }] }, { a: [{ c: 3 }, { e: 5 }] }, { f: undefined })));
console.log(
  _.get({ a: [{ b: { c: 3 } }] }, 'a[0].b.c'),
  _.get({}, 'x.y', 'dflt'),
  JSON.stringify(_.set({}, ['p', 0, 'q'], 1)),
);
console.log(JSON.stringify(_.partition([1, 2, 3, 4], (n) => n % 2)), _.countBy('mississippi'), _.sumBy(users, 'age'));

const source = {
  d: new Date(0),
  r: /x/gi,
  m: new Map([[{ k: 1 }, new Set([1, 2])]]),
  t: new Uint8Array([1, 2]),
  n: null,
  s: Symbol.iterator,
};
source.self = source;
const copy = _.cloneDeep(source);
console.log(
  copy !== source,
  copy.self === copy,
  _.isEqual(copy, source),
  copy.m instanceof Map,
  copy.t instanceof Uint8Array,
  copy.r.flags,
);
console.log(
  _.isPlainObject(Object.create(null)),
  _.isArguments(
    (function () {
      return arguments;
    })(),
  ),
  _.isElement({ nodeType: 1 }),
  _.isNative(Array.prototype.push),
  _.isBuffer(Buffer.alloc(1)),
  _.isTypedArray(source.t),
);

const compiled = _.template(
  '<% _.forEach(people, function (p, i) { %><li class="<%- p.c %>"><%= i %>:<%= p.n %></li><% }); %>${ tail }',
  { imports: { extra: 1 } },
);
console.log(
  compiled({
    people: [
      { n: 'one', c: '"&<' },
      { n: 'two', c: 'ok' },
    ],
    tail: '!',
  }),
);
console.log(compiled.source.includes('with (obj)'), _.unescape(_.escape('<a href="x">\'&</a>')));
console.log(
  ['camelCase', 'snakeCase', 'kebabCase', 'startCase', 'lowerCase', 'upperFirst']
    .map((f) => _[f]('fooBar--XMLHttp déjà vu 42'))
    .join(' | '),
);
console.log(
  _.words('enable 24h format, ok? ça va'),
  _.deburr('Ærøskøbing straße'),
  _.truncate('hi-diddly-ho there', { length: 12, separator: /-/ }),
  _.pad('abc', 8, '_-'),
);
console.log([..._.toArray('a👨‍👩‍👧b')].length, _.split('a👍🏽b', '').length, _.size('👍'));

const add = _.curry((a, b, c) => [a, b, c].join());
console.log(
  add(1)(2, 3),
  add(_, 2)(1)(3),
  _.partialRight((a, b) => a + b, '!')('hey'),
  _.flow([(x) => x * 2, String, _.partial(_.repeat, _, 3)])(21),
);
const memo = _.memoize(
  (o) => o.n * 2,
  (o) => o.n,
);
memo({ n: 2 });
memo({ n: 4 });
console.log([...(memo.cache.__data__.hash ? [2, 4].map((k) => memo.cache.get(k)) : [])], memo.cache.size);
console.log(
  _.range(0, 10, 3),
  _.inRange(3, 2, 4),
  _.clamp(-10, -5, 5),
  _.round(4.0067, 2),
  _.ceil(6040, -2),
  _.random.length,
);
console.log(
  _.intersectionWith([{ x: 1 }, { x: 2 }], [{ x: 2 }], _.isEqual),
  _.xor([2, 1], [2, 3]),
  _.differenceBy([2.1, 1.2], [2.3], Math.floor),
  _.unionBy([{ x: 1 }], [{ x: 2 }, { x: 1 }], 'x'),
);
console.log(
  _.attempt(() => {
    throw new RangeError('no');
  }) instanceof RangeError,
  _.defaultTo(NaN, 7),
  _.over([Math.max, Math.min])(1, 2, 3),
  _.cond([
    [_.isString, _.toUpper],
    [_.stubTrue, _.identity],
  ])('s'),
);
console.log(
  _.mapKeys({ a: 1 }, (v, k) => k + v),
  _.pickBy({ a: 1, b: '2', c: 3 }, _.isNumber),
  _.omit({ a: 1, b: { c: 2, d: 3 } }, ['a', 'b.c']),
  _.transform([2, 3, 4], (r, n) => (r.push(n * n), n % 2 === 0), []),
);
_.mixin({ shout: (s) => `${_.toUpper(s)}!` }, { chain: false });
console.log(_('hey').shout(), _.shout('you'), _.chain('x').shout().value());

const calls = [];
const debounced = _.debounce((x) => calls.push(x), 5);
debounced(1);
debounced(2);
console.log(debounced.flush(), calls);
const limited = _.throttle((x) => calls.push(x), 1000, { trailing: false });
limited('t1');
limited('t2');
const after = _.after(2, () => 'now');
console.log(after(), after(), _.once(() => 3)(), calls.join());
_.defer((x) => console.log('deferred', x), 'later');
