// With --cjs-star=error a module with `export *` from CommonJS cannot be linked (C.6), and what
// imports it dynamically gets the error of that.
await import('./middle.mjs').then(
  () => console.log('linked'),
  (error) => console.log(error.name, error.message),
);
console.log((await import('./named.mjs')).a);
