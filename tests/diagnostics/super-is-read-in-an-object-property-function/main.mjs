// A function value is not a method.
const o = {
  m: function () {
    return super.x;
  },
};
