// `await using` where it is allowed.
const resource = (name) => ({
  async [Symbol.asyncDispose]() {
    await null;
    console.log("dispose", name);
  },
});
await using top = resource("top");
{
  await using a = resource("a"), b = resource("b");
  await using none = null;
  console.log("block");
}
for (await using item of [resource("loop 1"), resource("loop 2")]) console.log("body");
for await (using item of [{ [Symbol.dispose]() { console.log("dispose in for await"); } }]) console.log("body");
async function f() {
  await using inFunction = resource("function");
  return "returned";
}
console.log(await f());
const using = [1];
await using[0];
console.log(await using [0]);
