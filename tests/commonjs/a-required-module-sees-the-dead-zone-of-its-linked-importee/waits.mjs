import { below } from "./requires.cjs";
export default class Late {}
export const late = below;
export var hoisted = below;
export function early() {
  return "early";
}
console.log("waits");
