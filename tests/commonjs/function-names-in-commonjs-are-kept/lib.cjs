exports.named = function original() {};
exports.arrow = () => {};
exports.Klass = class {};
exports.same = same;
function same() {}
module.exports.method = { method() {} }.method;
const assigned = () => {};
exports.assigned = assigned;
