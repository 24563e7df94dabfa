const { order } = require('./order.cjs');
order.push('z sees ' + Object.keys(require('./x.cjs')));
exports.z = 'z';
require('./y.cjs');
