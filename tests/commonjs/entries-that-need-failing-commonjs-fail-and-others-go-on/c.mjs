import './before.mjs';
import caught from './catches.cjs';
console.log('c', caught);
export { caught };
