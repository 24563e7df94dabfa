// `a = 1` in braces is only a pattern, and no `=` follows this one.
let a;
const list = [{ a = 1 }];
