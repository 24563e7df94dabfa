// A for-of head must not start with `let`.
var let = {};
for (let.x of []);
