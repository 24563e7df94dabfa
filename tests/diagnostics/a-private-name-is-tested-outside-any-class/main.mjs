// `#x in o` is checked too.
const o = {};
console.log(#missing in o);
