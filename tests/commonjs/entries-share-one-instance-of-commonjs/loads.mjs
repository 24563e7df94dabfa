console.log('loads');
export let lib;
export const done = import('./lib.cjs').then(ns => {
  lib = ns.default;
  lib.users.push('loads');
  console.log('loaded', lib.users.join(), ns.name, lib.count());
});
