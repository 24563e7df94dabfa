exports.length = 0;
module.exports = 12;
