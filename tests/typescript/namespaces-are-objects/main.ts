// What namespaces export are properties of an object; variables stay live.
namespace A {
  export const a = 1;
  export let count = 0;
  export function increase() { count++; return count; }
  const hidden = 'hidden';
  export class C { static own = hidden; get count() { return count; } }
  export enum E { X = a, Y }
  export namespace Inner { export const deep = a + 1; export let late: number; }
  export const { p, q: [r, ...s], ...t } = { p: 1, q: [2, 3, 4], u: 5, v: 6 };
  export let uninitialised: string;
  export var one = 1, two = one + 1, three: number;
  export type T = number;
  export interface I { x: number }
  export declare const never: number;
  export const arrow = () => ({ a, count, Inner });
  export abstract class Abstract { abstract m(): void }
  console.log('inside', a, count, Inner.deep, one, two, { a, count: count });
}
console.log(A.increase(), A.increase(), A.count, Object.keys(A), new A.C().count, A.E.Y, A.arrow());
A.count = 10;
console.log(A.increase(), A.p, A.r, A.s, A.t, 'three' in A);
namespace A { export const more = a + count; console.log(E.X, more, C.own); }
namespace Dotted.Path.To { export const x = 1; export const y = () => x; }
namespace Dotted.Path { export const z = To.x + 1; }
console.log(JSON.stringify(Dotted), Dotted.Path.To.y());
function fn() { return fn.extra; }
namespace fn { export const extra = 'extra'; export let state = 0; }
console.log(fn(), fn.state);
class Cls { static make() { return new Cls.Helper(); } }
namespace Cls { export class Helper { kind = 'helper'; } }
console.log(Cls.make());
enum Enum { A, B }
namespace Enum { export function parse(text: string) { return (Enum as any)[text]; } }
console.log(Enum.parse('B'));
namespace OnlyTypes { export interface X { a: 1 } export type Y = X; namespace Z { export type W = 1 } }
declare namespace Declared { const x: number; }
module Old { export const old = 'module'; }
export namespace Exported { export const e = Old.old; }
export namespace Exported { export const f = e + 1; }
console.log(Exported.f, typeof (globalThis as any).OnlyTypes);
namespace Shadow {
  export let x = 1;
  export function shadows(x: number) { { let x = 3; x++; } return [x, ((x) => x)(4), (() => { var x = 5; return x; })()]; }
  export function writes() { x = 6; [x] = [x + 1]; ({ x } = { x: x + 1 }); ({ y: x = 0 } = { y: x + 1 }); x += 1; x++; for (x of [x]); return { x, y: x, [x]: x }; }
  export const method = { x() { return x; }, get y() { return x; } };
  export class Own { x = x; static x = x; [x] = 'computed'; }
  export const label = (() => { x: for (;;) break x; return `${x}`; })();
}
console.log(Shadow.shadows(2), Shadow.writes(), Shadow.x, Shadow.method.x(), Shadow.method.y, new Shadow.Own(), Shadow.label);
import Alias = A.Inner;
import Deep = Dotted.Path.To;
export import Visible = Shadow.method;
import Unused = OnlyTypes.X;
console.log(Alias.deep, Deep.x, Visible.x());
namespace WithImports { import inner = A.Inner; export import shown = A.E; export const d = inner.deep + shown.Y; }
console.log(WithImports);
namespace Effects { console.log('effects'); }
namespace Tagged { export const tag = (s: TemplateStringsArray) => s[0]; console.log(tag`t`); export const call = () => this_(); function this_() { return typeof tag; } }
console.log(Tagged.call());
