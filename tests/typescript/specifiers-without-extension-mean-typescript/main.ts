// Bundlers find files without their extensions; Node does not.
import { a } from './a';
import { b } from './b';
import { c } from './folder';
import data from './data.json' with { type: 'json' };
console.log(a, b, c, data.value);
