// A named default export declares its name.
export default function f() {}
let f;
