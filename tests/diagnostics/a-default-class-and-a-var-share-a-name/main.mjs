// A named default export declares its name.
var A;
export default class A {}
