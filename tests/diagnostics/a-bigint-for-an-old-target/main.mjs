// Nothing older can stand for the literal of a BigInt (ECMA-262 2020).
export const limit = a?.b ?? 2n ** 64n;
var a;
