// Plain calls, boxed primitives, and the strict function next to them.
function sloppy() { return this === globalThis; }
function strict() { "use strict"; return this === undefined; }
console.log(sloppy(), strict(), (() => this === module.exports)());
function kind() { return typeof this; }
console.log(kind.call(1), kind.call("text"), kind.call(null) === typeof globalThis, kind.call(true));
(function () { this.viaThis = "global"; })();
console.log(viaThis, delete globalThis.viaThis);
var o = { m: function () { return (function () { return this === globalThis; })(); } };
console.log(o.m(), [1].map(function () { return this === globalThis; })[0]);
setTimeout(function () { console.log(this !== globalThis, typeof this); });
