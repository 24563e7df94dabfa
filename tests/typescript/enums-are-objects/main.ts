// Numbers, strings, computed members, names, and members that refer to others.
enum Plain { A, B, C = 5, D, E = -1, F, G = 1.5, H }
enum Text { A = 'a', B = `b`, C = 'c' + 1, D = A + B, E = `${A}-${Plain.C}`, 'with space' = 'w', 'é' = "quote\"" }
enum Mixed { A = 1, B = 'b', C = 3, D }
const outside = 4;
enum Computed { A = 'abc'.length, B = outside, C = A + 1, D = outside * 2, E = (() => 7)(), F = Plain.D, G = Text.A.length }
enum Flags { None = 0, Read = 1 << 0, Write = 1 << 1, Both = Read | Write, Not = ~Both, Shift = -8 >>> 28, Mod = 7 % 4, Power = 2 ** 10, Half = 1 / 2, Xor = 5 ^ 1 }
enum Strange { NaN_ = 0 / 0, Infinite = 1 / 0, Negative = -1 / 0, 'a-b' = 3, '0x' = 4, constructor = 5, toString, '__proto__' = 9, "" = 10, $ = 11, 'new\nline' = 12, class = 13 }
enum Self { A = 1, B = Self.A + 1, C = Self['B'] * 2, D = A, E = (B) }
enum Empty {}
enum Shadow { outside = 1, use = outside }
console.log(Plain, Text, Mixed, Computed, Flags, Self, Empty, Shadow);
console.log(Object.entries(Strange).map(([key, value]) => `${key}=${value}`).join());
console.log(Plain[5], Plain.C, Plain['A'], Text.D, typeof Plain);
enum Merged { A, B }
enum Merged { C = 2, D = 4 }
enum Merged { E = A + D }
console.log(Merged);
function inside(x: number) {
  enum Local { A = x, B = 2 }
  if (x) { enum Block { A = x + 1 } return [Local, Block]; }
  return [Local];
}
console.log(inside(1), inside(0));
{ enum InBlock { A } console.log(InBlock); }
const enum Constant { A = 1, B = A << 3, C = 'c' }
console.log(Constant.A, Constant.B, Constant['C']);
declare const enum Declared { A = 6, B, C = 'declared' }
console.log(Declared.A, Declared.B, Declared['C']);
declare enum Ambient { A = 1 }
export enum Exported { A = 'x', B = 2 }
export enum Exported { C = 3 }
export const enum ExportedConstant { A = 3 }
export default Plain;
console.log(Exported, ExportedConstant.A, [Plain.A, Plain.B].map((it) => Plain[it]));
enum Early { A = 1 } 
console.log(before());
function before() { return Early.A; }
enum Comments { /* a */ A = /* b */ 1 /* c */, // d
  B, /* e */ }
console.log(Comments);
switch (1 as number) { case 1: enum InCase { A = 14 } console.log(InCase.A); }
