module.exports = undefined;
function never() { exports.name = 1; }
