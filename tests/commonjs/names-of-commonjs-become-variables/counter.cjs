"use strict";
let count = 0;
exports.count = count;
exports.increment = () => {
  count += 1;
};
