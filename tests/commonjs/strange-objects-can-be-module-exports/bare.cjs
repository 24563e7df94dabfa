module.exports = Object.create(null);
module.exports.b = "bare";
