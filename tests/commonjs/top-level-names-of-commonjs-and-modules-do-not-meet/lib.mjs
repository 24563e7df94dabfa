export let value = "esm";
export class Thing {}
export function run() { return helper() + value; }
function helper() { return "helper() of "; }
