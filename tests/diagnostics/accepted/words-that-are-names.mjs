// None of these is reserved in a module.
const async = 1, of = 2, get = 3, set = 4, from = 5, as = 6, meta = 7, target = 8;
const defer = 9, source = 10, type = 11, using = 12, accessor = 13, assert = 14, module = 15, abstract = 16;
let constructor = 17, prototype = 18, any = 19, declare = 20, global = 21, name = 22, it = 23;
console.log(async + of + get + set + from + as + meta + target);
console.log(defer + source + type + using + accessor + assert + module + abstract);
console.log(constructor + prototype + any + declare + global + name + it);
const o = { async, of, get, set, await: 1, yield: 2, let: 3, static: 4, enum: 5, class: 6, if: 7, null: 8, eval: 9, arguments: 10 };
console.log(Object.keys(o).join(), o.await, o.yield, o.let, o.class, o.if, o.null, o.arguments);
console.log(o.cl\u0061ss, o.aw\u0061it, { v\u0061r: "escaped key" }.var);
const { await: a, yield: b, eval: c, arguments: d, class: e = 1 } = o;
console.log(a, b, c, d, e);
class C {
  async() { return "async"; }
  get() { return "get"; }
  set() { return "set"; }
  static() { return "static"; }
  await() { return "await"; }
  static static() { return "static static"; }
  static async = "static async field";
  static get get() { return "static get get"; }
  static async *await() {}
  eval = "eval";
  arguments = "arguments";
  yield = "yield";
  of;
}
const i = new C();
console.log(i.async(), i.get(), i.set(), i.static(), i.await(), C.static(), C.async, C.get, i.eval, i.arguments, i.yield, i.of);
const f = async => async;
const g = (async, of = async) => of;
const h = async (async) => async;
console.log(f(1), g(2), h(3) instanceof Promise, ((of) => of)(4), (async (x) => x).name);
for (const of of [1]) console.log(of);
for (const async of [2]) console.log(async);
for (let get in { key: 1 }) console.log(get);
export { a as await, b as yield, c as eval, d as arguments, e as class, f as if, g as enum, h as let };
