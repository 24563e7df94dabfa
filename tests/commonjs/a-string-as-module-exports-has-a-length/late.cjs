exports.length = 0;
module.exports = "later";
