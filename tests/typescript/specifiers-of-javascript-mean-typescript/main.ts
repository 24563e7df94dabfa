// `.js`, `.mjs`, `.cjs` and `.jsx` in a specifier may stand for files in TypeScript.
import { a } from './a.js';
import { b } from './b.mjs';
import c from './c.cjs';
import { d } from './d.js';
import { e } from './e.js';
const { a: loaded } = await import('./a.js');
console.log(a, b, c.c, d, e, loaded);
