let value = "cjs";
class Thing {}
function run() { return helper + value; }
const helper = "helper of ";
var arguments_ = 1, undefined_ = 2;
exports.value = value;
exports.Thing = Thing;
exports.run = run;
