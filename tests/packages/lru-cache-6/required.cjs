// lru-cache 6: yallist, whose iterator is in a file of its own that patches it.
const LRU = require('lru-cache-6');

const dropped = [];
const cache = new LRU({
  max: 10,
  length: (v) => v.length,
  dispose: (k, v) => dropped.push(`${k}=${v}`),
  noDisposeOnSet: true,
});
for (const [k, v] of [
  ['a', 'xxx'],
  ['b', 'yyyy'],
  ['c', 'zz'],
])
  cache.set(k, v);
cache.get('a');
cache.set('d', '4444');
console.log(
  cache.keys(),
  cache.values(),
  cache.length,
  cache.itemCount,
  dropped,
  cache.has('b'),
  cache.peek('c'),
  cache.set('big', 'x'.repeat(11)),
);
cache.forEach((v, k) => console.log('each', k, v));
cache.rforEach((v, k) => console.log('reverse', k, v));
cache.max = 4;
console.log(cache.dump(), dropped);
cache.load([{ k: 'l', v: 'll', e: 0 }]);
cache.del('l');
cache.reset();
console.log(cache.length, dropped, cache.dumpLru().toArray());
const Yallist = require('yallist');
console.log(
  [...Yallist.create([3, 1, 2])],
  new Yallist(1, 2, 3).map((n) => n * 2).toArrayReverse(),
  Yallist.prototype[Symbol.iterator].name.length >= 0,
);
try {
  new LRU({ max: -1 });
} catch (e) {
  console.log(e.name, e.message);
}
