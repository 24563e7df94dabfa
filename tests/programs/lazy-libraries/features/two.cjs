// A CommonJS feature behind import().
const { times } = require('lodash');

exports.triple = (n) => times(3, () => n).reduce((a, b) => a + b);
