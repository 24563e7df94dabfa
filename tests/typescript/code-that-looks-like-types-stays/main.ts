// Words of TypeScript are names elsewhere, and comparisons are no type arguments.
const type = 1, namespace = 2, module = 3, declare = 4, abstract = 5, as = 6, satisfies = 7, is = 8;
const readonly = 9, keyof = 10, infer = 11, asserts = 12, any = 13, of = 14, get = 15, set = 16, async = 17;
const interface_ = { interface: 1, enum: 2, implements: 3, public: 4, private: 5, type, declare, as };
let x: any = as
declare
abstract
console.log(as as any as number, type < namespace, interface_.enum, x);
console.log(type<module && declare>(abstract), of, get, set, async, is, readonly, keyof, infer, asserts, any, satisfies);
type T0 = 0; var f: any = (x: any) => x, a = 1, b = 2, c = 3;
console.log(f < a, b > c, a < b || c > (b), a<(b>>c));
console.log(a ? (b) : c, a ? (b, c) : (a), a ? (b) => c : a, a ? f(b) : (c) => b);
const o = { type: 1, async: 2, get: 3, set: 4, static: 5, get a() { return 6; }, async *b() {}, async() { return 7; }, get() { return 8; } };
console.log(Object.keys(o), /a<b>/.test('a<b>'), `${a as any}<T>${b!}`, a!
  + b!, a !== b, !a, !!a, a! !== b, x!==b);
if (a) type: for (;;) break type;
export {};
