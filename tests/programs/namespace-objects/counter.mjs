// Live bindings and a namespace of itself.
export let count = 0;
export function increment() {
  count += 1;
}
export * as self from './counter.mjs';
export { count as alias, count as default };
