// minimatch 3: a function whose properties are assigned to it.
import minimatch from 'minimatch-3';
import * as ns from 'minimatch-3';

console.log(minimatch('a.js', '*.{js,ts}'), minimatch.GLOBSTAR === ns.default.GLOBSTAR);
