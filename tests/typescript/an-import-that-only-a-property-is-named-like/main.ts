// Names of properties, labels and types do not use an import; shorthands, tags and templates do.
import { a } from './a.ts';
import { b } from './b.ts';
import { c } from './c.ts';
import { d } from './d.ts';
import { e } from './e.ts';
const o = { a: 1, b, ...c };
a: for (;;) break a;
export { d as default };
console.log(o.a, o, `${typeof e}`);
function hides(a: number) { return a; }
