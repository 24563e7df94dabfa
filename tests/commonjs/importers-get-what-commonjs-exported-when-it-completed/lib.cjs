exports.a = "at completion";
exports.replace = () => {
  exports.a = "later";
  module.exports = "replaced";
};
