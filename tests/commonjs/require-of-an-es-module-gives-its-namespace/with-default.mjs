export default "the default";
export const a = "a";
export let live = "before";
export function change() { live = "after"; }
