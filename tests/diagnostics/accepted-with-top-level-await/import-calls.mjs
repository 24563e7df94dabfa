// Shapes of `import()` and `import.meta` that are legal.
const shown = [];
shown.push((await import("./lib.mjs",)).a);
shown.push((await import("./lib.mjs", undefined)).b);
shown.push((await import("./lib.mjs", {},)).default);
shown.push(await import("./lib.mjs").then(({ a }) => a));
shown.push(typeof new (await import("./lib.mjs").then(() => Object))());
shown.push(new (import("./lib.mjs").constructor)(() => {}) instanceof Promise);
shown.push(typeof import.meta, import
  .meta === import.meta);
import.meta.added = "added";
[import.meta.list] = [1];
shown.push(import.meta.added, import.meta.list, delete import.meta.added, import.meta.added);
shown.push({ import: 1, import_: 2 }.import, ((o) => o.import("x"))({ import: (x) => x }));
console.log(shown.join(" "));
