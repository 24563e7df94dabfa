// core-js-pure: dozens of tiny CommonJS files with shared internals and order-sensitive side effects, no globals touched.
import from from 'core-js-pure/actual/array/from.js';
import at from 'core-js-pure/actual/array/at.js';
import groupBy from 'core-js-pure/actual/object/group-by.js';
import Iterator from 'core-js-pure/actual/iterator/index.js';
import Map from 'core-js-pure/full/map/index.js';
import WeakMap from 'core-js-pure/es/weak-map/index.js';
import Set from 'core-js-pure/actual/set/index.js';
import Promise from 'core-js-pure/actual/promise/index.js';
import Symbol from 'core-js-pure/actual/symbol/index.js';
import structuredClone from 'core-js-pure/actual/structured-clone.js';
import URL from 'core-js-pure/actual/url/index.js';
import URLSearchParams from 'core-js-pure/actual/url-search-params/index.js';
import flat from 'core-js-pure/stable/instance/flat-map.js';
import padStart from 'core-js-pure/stable/string/pad-start.js';
import stringify from 'core-js-pure/stable/json/stringify.js';
import toFixed from 'core-js-pure/stable/number/to-fixed.js';
import matchAll from 'core-js-pure/stable/string/match-all.js';
import replaceAll from 'core-js-pure/stable/instance/replace-all.js';
import Reflect from 'core-js-pure/es/reflect/index.js';
import atob from 'core-js-pure/stable/atob.js';
import queueMicrotask from 'core-js-pure/stable/queue-microtask.js';
import AsyncIterator from 'core-js-pure/actual/async-iterator/index.js';
import range from 'core-js-pure/full/iterator/range.js';

console.log(
  from(new Set([1, 2, 3]), (x) => x * 2),
  at([1, 2, 3], -1),
  stringify(groupBy([1, 2, 3], (n) => (n % 2 ? 'odd' : 'even'))),
);
console.log(
  Iterator.from([1, 2, 3, 4])
    .filter((n) => n % 2)
    .map((n) => n * 10)
    .toArray(),
  from(range(0, 10, 4)),
  new Set([1, 2]).union(new Set([3])).size,
  from(new Set([1, 2]).intersection(new Set([2, 9]))),
);
console.log(
  new Map([['a', 1]]).update?.('a', (v) => v + 1).get('a'),
  from(Map.groupBy([1, 2, 3], (n) => n > 1).keys()),
  new WeakMap([[Map, 'weak']]).get(Map),
  typeof Symbol.observable,
  String(Symbol('d')),
  Symbol('x').description,
);
const source = { d: new Date(0), re: /x/g, nested: [1, { k: null }] };
source.self = source;
const copy = structuredClone(source);
console.log(copy !== source, copy.self === copy, copy.d.getTime(), copy.nested);
const url = new URL('../x?b=2&a=1#h', 'https://user:pw@example.test:8080/dir/file');
url.searchParams.append('c', 'ü &');
url.searchParams.sort();
console.log(
  url.href,
  url.origin,
  new URL('http://xn--fsqu00a.test').hostname,
  new URL('http://例子.测试/路').href,
  from(new URLSearchParams('?q=1&q=2')).join(';'),
  URL.canParse?.('nope'),
);
console.log(
  flat([1, 2]).call([1, 2], (n) => [n, n]),
  padStart('5', 3, '0'),
  toFixed(1000000000000000128, 1),
  from(matchAll('a1b2', /[a-z](\d)/g)).map((m) => m[1]),
  replaceAll('aXbX').call('aXbX', 'X', '-'),
  Reflect.ownKeys({ b: 1, a: 2 }),
  atob('aGk='),
);
const order = [];
queueMicrotask(() => order.push('micro'));
Promise.try(() => order.push('try'))
  .then(() => Promise.allSettled([Promise.reject(new Error('r')), 2]))
  .then((r) => {
    console.log(
      order,
      r.map((x) => x.status),
    );
  });
Promise.any([Promise.reject(new Error('e'))]).catch((e) => console.log(e.name, e.errors.length, e.errors[0].message));
const { promise, resolve } = Promise.withResolvers();
resolve(
  AsyncIterator.from([1, 2, 3])
    .map(async (n) => n + 1)
    .toArray(),
);
promise.then((list) => console.log('async iterator', list));
