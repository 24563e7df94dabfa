// classnames: three functions with a global fallback and a default that is itself.
const classNames = require('classnames');
const bind = require('classnames/bind').bind({ a: 'a_1', b: 'b_2' });
const dedupe = require('classnames/dedupe');

console.log(
  classNames('a', ['b', ['c', { d: 1, e: 0 }]], { f: true, g: null }, 0, null, 5n, { toString: () => 'own' }),
  classNames.default === classNames,
);
console.log(
  bind('a', { b: true, c: true }),
  dedupe('a', 'b', { a: false, c: 1 }, ['d', 'd']),
  classNames(),
  typeof globalThis.classNames,
);
