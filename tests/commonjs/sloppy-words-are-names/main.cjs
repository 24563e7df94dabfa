// Words that only strict code or modules reserve.
var yield = 1, let = 2, static = 3, implements = 4, interface = 5, package = 6, private = 7, protected = 8, public = 9;
var async = 10, await = 11, of = 12, get = 13, eval_ = 14;
console.log(yield + let + static + implements + interface + package + private + protected + public);
console.log(async + await + of + get + eval_);
var o = { yield, let, static, await, async, eval, arguments: 1 };
console.log(Object.keys(o).join());
function eval(arguments) { return "eval " + arguments; }
console.log(eval("shadowed"));
await: for (;;) break await;
yield: for (;;) break yield;
function await_(await) { return await; }
console.log(await_(15), ((yield) => yield)(16), (let => let)(17));
let
= 18;
console.log(let, l\u0065t, yi\u0065ld);
for (let in { key: 1 });
console.log(let);
for (async in { key: 2 });
var await = (x) => x;
console.log(await (19), await
/1/1);
function* generator() { yield 1; }
console.log(generator().next().value);
class A { static async = 20; static get = 21; static static = 22; }
console.log(A.async, A.get, A.static);
