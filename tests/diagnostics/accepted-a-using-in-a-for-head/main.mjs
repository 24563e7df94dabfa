// The head of a plain `for` takes `using`. swc refuses this.
const resource = (name) => ({ [Symbol.dispose]() { console.log("dispose", name); } });
let i = 0;
for (using head = resource("head"), other = resource("other"); i < 2; i++) console.log("body", i);
for (using of = resource("of"); i < 3; i++) console.log("body", i);
