// `for (let of` is reserved for declarations.
var let;
for (let of []);
