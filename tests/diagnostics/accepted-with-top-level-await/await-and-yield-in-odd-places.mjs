// Where the grammar parameters switch on and off.
class A extends (await Object) {
  [await "computed"]() { return "computed"; }
  static x = () => async () => await "nested";
}
console.log(new A().computed(), await A.x()());
console.log(`${await "template"}`, [await 1, ...(await [2])], await (await 3));
const f = async (a, b = async () => await 4) => await b();
console.log(await f());
for await (const x of [5, Promise.resolve(6)]) console.log(x);
if (await true) label: console.log((await 7) ** 2);
function* g() {
  const received = yield yield 1;
  yield* [received, ...(yield "spread") ?? []];
  yield
  1;
  const o = { yield: 1, [yield "key"]: 2, *yield() {} };
  return function () { return o.yield; };
}
console.log([...g()]);
const arrow = () => ({ await: 1 });
console.log(arrow().await, (async () => (await 8, 9))() instanceof Promise);
async function h(o = { async await() { return await 10; } }) {
  return o.await();
}
console.log(await h());
const run = async function () { return await async function () { return 11; }(); };
console.log(await run());
new (await Promise.resolve(class { constructor() { console.log("new await"); } }))();
