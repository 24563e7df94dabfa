// `for (async of` would read like an arrow function.
let async;
for (async of []);
