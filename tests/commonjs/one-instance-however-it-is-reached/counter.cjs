console.log("counter runs once");
let n = 0;
exports.next = () => ++n;
