exports.late = () => import('./asks.cjs');
console.log('first', require('./asks.cjs'));
