// `require` of a module that could not be linked fails earlier where that imports what is running:
// the cycle is found while it is loaded.
import './asks.cjs';
console.log('main');
