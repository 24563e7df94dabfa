// lodash: per-method CommonJS files and lodash/fp, which builds its exports in loops over mapping tables.
const fp = require('lodash/fp');
const get = require('lodash/get');
const merge = require('lodash/merge');
const placeholder = require('lodash/fp/placeholder');
const curryRight = require('lodash/curryRight');
const lodash = require('lodash/lodash');
const core = require('lodash/core');

console.log(
  lodash !== core,
  typeof placeholder,
  placeholder === fp.placeholder,
  Object.keys(fp).length > 300,
  fp.get === get,
  core.VERSION === lodash.VERSION,
);
console.log(
  fp.flow(
    fp.filter({ on: true }),
    fp.map('v'),
    fp.sum,
  )([
    { on: true, v: 2 },
    { on: false, v: 9 },
    { on: true, v: 5 },
  ]),
);
console.log(fp.map.convert({ cap: false })((v, k) => `${k}=${v}`)({ a: 1, b: 2 }));
console.log(
  fp.map(parseInt)(['6', '8', '10']),
  fp.padCharsStart('*', 5, 'x'),
  fp.get('a.0.b', { a: [{ b: 7 }] }),
  fp.getOr('d', 'z', {}),
);
const frozen = Object.freeze({ a: Object.freeze({ b: 1 }), list: Object.freeze([3, 1, 2]) });
const changed = fp.set('a.c', 2, frozen);
console.log(
  changed,
  changed.list === frozen.list,
  fp.update('a.b', (n) => n + 1, frozen).a,
  fp.unset('a.b')(frozen),
  fp.sortBy(fp.identity, frozen.list),
);
console.log(
  fp.assignAll([{ x: 1 }, { y: 2 }, { x: 3 }]),
  fp.mergeWith((a, b) => (Array.isArray(a) ? a.concat(b) : undefined), { l: [1] }, { l: [2] }),
  fp.rest((a, b) => [a, b])(1, 2, 3),
);
console.log(
  fp.pipe(fp.toPairs, fp.fromPairs, fp.invert)({ k: 'v' }),
  fp.compose(fp.upperCase, fp.reverse, fp.split(''))('fooBar'),
  fp.reduceRight((x, acc) => acc + x, '', ['a', 'b']),
);
console.log(
  fp.curryN(3, (...a) => a.join('-'))(1)(2)(3),
  fp.subtract(fp.placeholder, 1)(10),
  fp.isMatch({ a: 1 }, { a: 1, b: 2 }),
  fp.propEq === fp.matchesProperty,
);
console.log(
  get({ a: { b: [null, 'deep'] } }, 'a.b.1'),
  merge({}, { x: { y: 1 } }, { x: { z: [1] } }),
  curryRight((a, b, c) => [a, b, c])(3)(2)(1),
);
console.log(
  core
    .chain([4, 2, 8])
    .sortBy()
    .map((n) => n / 2)
    .value(),
  core.defaults({ a: 1 }, { a: 2, b: 3 }),
  core.escape('<&>'),
  core.isEqual('a', 'a'),
);
const categories = {
  array: require('lodash/array'),
  collection: require('lodash/collection'),
  lang: require('lodash/lang'),
  math: require('lodash/math'),
  number: require('lodash/number'),
  object: require('lodash/object'),
  seq: require('lodash/seq'),
  string: require('lodash/string'),
};
for (const [name, members] of Object.entries(categories))
  console.log(name, Object.keys(members).length, Object.keys(members).sort().slice(0, 4).join());
