// core-js: hundreds of small modules with side effects that look at the globals; parts without them are values.
const has = require('core-js/stable/object/has-own');
const at = require('core-js/stable/array/at');
delete globalThis.structuredClone;
delete Array.prototype.toSorted;
delete Promise.withResolvers;
delete Object.groupBy;
delete globalThis.queueMicrotask;
require('core-js/actual');
const { toStringTag } = require('core-js/es/symbol');

console.log(
  has({ a: 1 }, 'a'),
  at([1, 2], -1),
  typeof toStringTag,
  [3, 1, 2].toSorted(),
  Object.groupBy([1, 2, 3], (n) => (n % 2 ? 'odd' : 'even')),
);
console.log(structuredClone(new Map([['a', new Date(0)]])), Promise.withResolvers.length, [1, [2]].group?.name ?? '-');
const { promise, resolve } = Promise.withResolvers();
promise.then((v) => console.log('resolved', v));
resolve(1);
queueMicrotask(() => console.log('microtask'));
console.log(
  [...'aXbX'.matchAll(/X/g)].length,
  globalThis['__core-js_shared__'].versions?.[0].mode,
  new Set([1, 2]).union(new Set([3])).size,
);
for (const shape of [
  () => structuredClone(() => {}),
  () => new (require('core-js/features/url'))('nope'),
  () => require('core-js/actual/array/from-async').name,
]) {
  try {
    console.log(shape());
  } catch (e) {
    console.log(e.name, e.code ?? '');
  }
}
