exports.late = () => import('./asks.cjs');
