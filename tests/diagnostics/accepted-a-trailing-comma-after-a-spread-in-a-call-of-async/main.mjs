// `async(...)` is an ordinary call, where a comma may follow a spread argument. swc refuses this.
const async = (...list) => list.length;
console.log(async(...[1, 2],), async(0, ...[1, 2],));
