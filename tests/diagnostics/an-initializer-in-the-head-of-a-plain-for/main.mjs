// `a = 1` in braces is only a pattern.
let a;
for ({ a = 1 }; false; );
