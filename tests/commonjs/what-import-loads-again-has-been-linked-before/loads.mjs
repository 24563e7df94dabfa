import './asks.mjs';
export const late = () => import('./asks.mjs');
console.log('loads');
