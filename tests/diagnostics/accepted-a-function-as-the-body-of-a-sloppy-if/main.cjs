// Annex B: in sloppy code a function may be the body of an if. swc refuses this.
console.log(typeof f, typeof g);
if (true) function f() { return "if"; }
if (false) ; else function g() { return "else"; }
if (false) function never() {} else function chosen() { return "chosen"; }
console.log(f(), g(), typeof never, chosen());
