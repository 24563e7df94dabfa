// Module namespace objects of libraries are exotic objects: sorted keys, live bindings, no writes, a toStringTag.
import * as immer from 'immer';
import * as d3 from 'd3-array';
import * as chalk from 'chalk';
import * as counter from './counter.mjs';

for (const [name, ns] of Object.entries({ immer, d3, chalk, counter })) {
  const keys = Object.keys(ns);
  console.log(
    name,
    keys.join() === [...keys].sort().join(),
    Object.prototype.toString.call(ns),
    Object.getPrototypeOf(ns),
    Object.isExtensible(ns),
    Object.isFrozen(ns),
    Object.isSealed(ns),
    'toString' in ns,
  );
}
console.log(
  JSON.stringify(Object.getOwnPropertyDescriptor(counter, 'count')),
  Reflect.set(counter, 'count', 9),
  Reflect.deleteProperty(counter, 'count'),
  Reflect.deleteProperty(counter, 'nope'),
  Reflect.defineProperty(counter, 'x', { value: 1 }),
  Reflect.setPrototypeOf(counter, null),
  Reflect.has(counter, 'count'),
);
counter.increment();
console.log(counter.count, counter['default'], { ...counter }.count, Reflect.ownKeys(counter).map(String).join());
const { count } = counter;
counter.increment();
console.log(
  count,
  counter.count,
  Object.entries(counter)
    .filter(([, v]) => typeof v === 'number')
    .join(' '),
  counter.self === counter,
  counter.self.self.count,
);
import('./counter.mjs').then((same) => console.log(same === counter));
