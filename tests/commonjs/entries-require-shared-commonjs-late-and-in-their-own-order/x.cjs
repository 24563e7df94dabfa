const { order } = require('./order.cjs');
exports.name = 'x';
order.push('x begins');
const z = require('./z.cjs');
order.push('x has ' + Object.keys(z));
exports.late = () => require('./y.cjs');
