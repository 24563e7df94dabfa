module.exports = declared;
module.exports.name = "other";
function declared() {}
