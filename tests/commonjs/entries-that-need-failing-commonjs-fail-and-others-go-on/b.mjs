import './through.mjs';
import './before.mjs';
console.log('b never runs');
