const { order } = require('./order.cjs');
order.push('y');
exports.name = 'y';
exports.later = function later() { return require('./x.cjs'); };
