// core-js: imported for its effects, and as values whose module.exports is a function.
delete String.prototype.replaceAll;
const { default: replaceAll } = await import('core-js/stable/string/replace-all.js');
import 'core-js/proposals/iterator-helpers.js';
import from from 'core-js/es/array/from.js';

console.log(from === Array.from, replaceAll('a.b.c', '.', '-'), 'x'.replaceAll('x', 'y'));
console.log(
  Iterator.from([1, 2])
    .map((n) => n + 1)
    .toArray(),
);
