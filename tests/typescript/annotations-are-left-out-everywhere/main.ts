// Types say nothing at run time, wherever they stand.
let a: number = 1, b: string | undefined, c!: { x: number }, { d, e = 2 }: { d: number; e?: number } = { d: 3 };
const [f, ...g]: [number, ...string[]] = [1, 'x', 'y'];
c = { x: a };
function sum<T extends number>(this: void, x: T, y?: number, ...rest: Array<number>): number {
  return x + (y ?? 0) + rest.length;
}
function onlyThis(this: { v: number }): number { return this.v; }
function thisAndMore(this: { v: number }, more: number,): number { return this.v + more; }
const arrow = async <T,>(value: T): Promise<T> => value;
const plain = (x: number, y: number = 2): number => x * y;
const single = async (x: unknown): Promise<void> => { console.log('single', x); };
const predicate = (x: unknown): x is string => typeof x === 'string';
const asserts = function (x: unknown): asserts x is number { if (typeof x !== 'number') throw new TypeError('no'); };
const conditional = a ? (x: number): number => x + 1 : (y: number) => y;
const nested = a ? (b) : ((c2): number => 4);
const object = {
  method<T>(this: unknown, x: T): T { return x; },
  get value(): number { return 1; },
  set value(x: number) { console.log('set', x); },
  async *generate(): AsyncGenerator<number> { yield 1; },
  ['computed' + 1](x: string): string { return x; },
};
try {
  throw new Error('caught');
} catch (error: unknown) {
  console.log((error as Error).message);
}
for (const x of [1, 2] as const) console.log(x);
for (let i: number = 0, n: number = 2; i < n; i++) console.log(i);
for (const key in { p: 1 } as Record<string, number>) console.log(key);
type Local<T> = T extends infer U extends string ? `a-${U}` : { [K in keyof T]?: T[K] };
interface Shape { (x: number): string; new (x: number): Shape; readonly [key: string]: any; get z(): number }
declare const missing: Local<number>;
declare function absent(x: number): void;
declare let one: number, two: string;
declare global { interface Window { x: number } }
declare module 'somewhere' { export const x: number; }
const unique: unique symbol = Symbol('u') as any;
const fn: new () => object = Object, gn: typeof import('node:fs') | null = null;
const generic = new Map<string, Array<Set<number>>>([['a', []]]);
const instantiated = Array<number>;
const tagged = String.raw<string>`x\n${a}`;
const optional = object?.method<number>(5);
const chained = generic?.get('a')!?.length;
asserts(1);
console.log(a, b, c, d, e, f, g, sum(1, 2, 3), onlyThis.call({ v: 1 }), thisAndMore.call({ v: 1 }, 2));
console.log(plain(2), predicate('x'), conditional(1), nested === b, object.value, unique.description);
console.log(fn, gn, generic, new instantiated(2), tagged, optional, chained, object['computed1']('y'));
object.value = 3;
await single(await arrow(4));
for await (const x of object.generate()) console.log(x);
label: for (;;) { break label; }
