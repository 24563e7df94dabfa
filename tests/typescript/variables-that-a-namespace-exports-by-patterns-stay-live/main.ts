// Names that patterns bind are properties, too, and may be assigned to.
namespace N {
  const before = 1
  export let { a, b: [c, ...d], e = 5, ...f }: any = { a: 1, b: [2, 3, 4], g: 6 }, h = 7, [i = 8] = [] as number[]
  export function change() { a++; c += 1; ({ a: e } = { a: 9 }); [h] = [10]; return [a, c, d, e, f, h, i, before]; }
}
console.log(N.a, N.c, N.d, N.e, N.f, N.h, N.i, N.change(), N.a, N.e, N.h);
N.a = 20;
console.log(N.change());
namespace Inner {
  export let x = 1;
  export function f() { { let x = 2; x++; } return x; }
  export function g({ y = x }, z = x) { var x = 3; return [x, y, z]; }
  export const h = function x() { return typeof x; };
  export const k = () => { for (let x = 0; x < 1; x++); try { throw 4; } catch (x) { } switch (1) { case 1: let x = 5; } return x; };
  export const l = class x { static own = typeof x; };
}
console.log(Inner.f(), Inner.g({}), Inner.h(), Inner.k(), Inner.l.own);
