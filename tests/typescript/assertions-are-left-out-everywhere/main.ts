// `as`, `satisfies`, `<T>x` and `!` around anything, also where it is assigned to.
let x: any = 1, o: any = { p: { q: 1 }, f() { return this; } }, list: any[] = [1, 2];
console.log((x as number) + 1, <number>x + 1, x! + 1, (x satisfies number) + 1, <any>(<number>x), x as any as number);
(x as number) = 2;
(<any>x) = 3;
x! += 1;
(x as any)++;
--(<any>x);
(o.p as any).q = 5;
o.p!.q! = 6;
(o!.p satisfies any)!.q++;
[x as any, o.p!.q] = [7, 8];
({ a: x as any, b: (o.p as any).r, ...(o.rest as any) } = { a: 9, b: 10, c: 11 } as any);
[(x as any) = 12, ...(o.tail as any)] = [undefined, 13];
console.log(x, JSON.stringify(o));
for (x as any of [14, 15]) console.log(x);
for ((o.p as any) of [16]) console.log(o.p);
for ((<any>x) in { k: 1 }) console.log(x);
for (o.p! of [17]) console.log(o.p);
console.log(1 + 2 as any, 2 * 3 as any, x ? 1 : 2 as any, 1 + (2 as any), -x! as number, typeof x as string);
console.log(1 < 2 as any, 2 ** 3 as any, (1, 2) as any, (x = 5) as any, !x as any, `${x as any}`);
console.log(1 as any as number as unknown as any, 2 - 1 satisfies number);
console.log((() => ({ a: 1 }) as any)(), (() => <any>{ b: 2 })(), (() => ({}) satisfies {})());
console.log((function () { return 1; } as any)(), (class { static s = 1 } as any).s, new (Array as any)(2).length);
console.log(o!.f!()!.list, o?.f!().p, o.p?.q!, (o as any)?.p, o!?.p, o['p']!, list![0]!, list[1]! as number);
console.log(await (Promise.resolve(1) as any), await Promise.resolve(2)!);
const { y = 3 as number, z: [w = <any>4] = [] as any[] } = {} as any;
console.log(y, w, delete (o as any).p, void 0 as any, [...list as any[]], { ...o as any }.tail);
const arrow = (): any => <any>{ c: 3 };
const arrow2 = () => <any>function () { return 1; };
console.log(arrow(), arrow2()());
function g() { return <any>
  18; }
console.log(g());
if (x as any) console.log('if');
switch (x as any) { case 5 as any: console.log('five'); }
throwing: try { throw 1 as any; } catch (e) { console.log(e as number); }
export default x as any;
