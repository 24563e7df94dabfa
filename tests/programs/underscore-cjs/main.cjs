// underscore: the CommonJS builds: the umbrella file, the "cjs" folder and single functions share nothing by accident.
const _ = require('underscore');
const { map, filter } = require('underscore');
const each = require('underscore/cjs/each.js');

console.log(typeof _, _.map === map, _.each === each, _._ === _, require('underscore') === _);
each({ a: 1, b: 2 }, (v, k) => console.log(k, v));
console.log(
  map({ a: 1, b: 2 }, (v, k) => k + v),
  filter('hello', (c) => c > 'g'),
  _.sample([7]),
  _.shuffle([1]),
  _.min([]),
  _.max([{ n: 2 }, { n: 5 }], 'n'),
);
console.log(
  _.template('hi <%= name %>')({ name: 'there' }),
  _.chain([1, 2, 3, 4])
    .partition((n) => n % 2)
    .value(),
  _.bindAll(
    {
      x: 1,
      f() {
        return this.x;
      },
    },
    'f',
  ).f.call(null),
);
const saved = globalThis._;
console.log(saved, _.noConflict?.() === _ || 'no noConflict', _.now() > 1e12, _.uniqueId('u'), _.uniqueId('u'));
