// An import that only inner bindings of the same name hide is not used; outside of them it is.
import { a } from './a.ts';
import { b } from './b.ts';
import { c } from './c.ts';
import { d } from './d.ts';
import { e } from './e.ts';
import { f } from './f.ts';
function hidden(a: number) { { let b = 1; } return a; }
function half(x = c) { var c = 2; return x; }
{ const d = 3; }
console.log(hidden(0), half(), d, (() => { let e = 4; return e; })());
({ x: globalThis.x = f } = {} as any);
