const { a } = require("./missing");
console.log(a);
