// Star re-exports of several libraries: names exported by two of them are ambiguous and vanish unless chosen explicitly.
import * as barrel from './barrel.mjs';
import { chunk, curry, groupBy, map, pipe, sum } from './barrel.mjs';
import { map as ramdaMap } from 'ramda';
import { map as lodashMap, curry as lodashCurry } from 'lodash-es';
import * as ramda from 'ramda';
import * as lodash from 'lodash-es';

const shared = Object.keys(ramda).filter((k) => k in lodash && k !== 'default');
console.log(
  shared.length > 50,
  shared
    .filter((k) => Object.hasOwn(barrel, k))
    .sort()
    .join(),
);
console.log(
  map === ramdaMap,
  curry === lodashCurry,
  map === lodashMap,
  'default' in barrel,
  'filter' in barrel,
  'converge' in barrel,
  'throttle' in barrel,
);
console.log(
  pipe(chunk, (c) => c.length)([1, 2, 3], 2),
  sum([1, 2, 3]),
  groupBy([1, 2, 3], (n) => n % 2),
  barrel.local,
  barrel.nested.deep,
  barrel.nested.barrel === barrel,
);
console.log(Object.keys(barrel).length, Object.keys(barrel).slice(0, 12).join());
console.log(barrel.filter, barrel.nope);
