function same() {}
const default_ = function () {};
module.exports = { same, default_ };
