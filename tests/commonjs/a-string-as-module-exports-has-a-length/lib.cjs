exports.length = 0;
exports["0"] = 0;
exports.gone = 1;
module.exports = "text";
