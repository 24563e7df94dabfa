// `function module(){}` at the top: the real exports stay empty.
console.log(JSON.stringify(require("./lib.cjs")));
