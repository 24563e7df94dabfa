// In callbacks, timers and promises; requirers see it, through the same object.
const lib = require("./lib.cjs");
console.log(lib.sync, lib.micro, lib.timer);
Promise.resolve().then(() => console.log(lib.micro, lib.timer));
setTimeout(() => console.log(lib.micro, lib.timer, lib.replaced, require("./lib.cjs").replaced), 5);
