module.exports = null;
function never() { exports.name = 1; }
