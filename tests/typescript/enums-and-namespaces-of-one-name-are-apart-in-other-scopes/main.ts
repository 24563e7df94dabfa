// Declarations of one scope are one object; those of other scopes are others.
function first() { enum Local { A = 1 } return Local; }
function second() { enum Local { B = 2 } return Local; }
{ enum Block { A } console.log(Block); }
{ enum Block { B = 3 } enum Block { C = B + 1 } console.log(Block); }
const make = () => { enum Local { C = 5 } return Local; };
class Static { static { enum Inner { A } console.log(Inner); } static { enum Inner { B } console.log(Inner); } }
namespace One { export namespace Same { export const a = 1; } namespace Own { export const b = 2; } export const own = Own; }
namespace Two { export namespace Same { export const c = 3; } namespace Own { export const d = 4; } export const own = Own; }
namespace One { export enum E { X = 1 } export namespace Same { export const e = a + 4; } }
namespace One { export enum E { Y = 2 } export enum E { Z = 3 } }
console.log(first(), second(), make(), One, Two, One.E);
const value = 4, text = 't', other = -value;
enum Known { A = value, B, C = text as any, D = other, E, F = `${value}-${text}` }
function shadowed(value: string) { enum Inner { A = value.length } return Inner; }
console.log(Known, shadowed('four'));
export {};
