// A hand-written UMD wrapper with "this" as the root object.
(function (root, factory) {
  if (typeof define === 'function' && define.amd) define([], factory);
  else if (typeof module === 'object' && module.exports) module.exports = factory();
  else root.umd = factory();
})(typeof self !== 'undefined' ? self : this, function () {
  var n = 0;
  return {
    name: 'umd',
    count: function () {
      return ++n;
    },
  };
});
