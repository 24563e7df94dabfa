"use strict";
module.exports = function (x) {
  return x * 2;
};
module.exports.extra = 1;
module.exports.self = () => module.exports === module["exports"] && module.exports(3);
