// The head of a plain `for` takes `await using`. swc refuses this.
const resource = (name) => ({ async [Symbol.asyncDispose]() { console.log("dispose", name); } });
let i = 0;
for (await using head = resource("head"); i < 2; i++) console.log("body", i);
console.log("after");
