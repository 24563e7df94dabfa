"use strict";
const shorthand = "short";
const text = "outer";
function helper() {
  const fn = "inner";
  return fn;
}
module.exports = {
  shorthand,
  method() {
    return helper();
  },
  arrow: () => text,
  fn: function () {
    this.made = new.target !== undefined;
  },
  "text": `${text}!`,
};
