// The label points into the imported file.
export let a = 1;
var a;
