import './bad.cjs';
console.log('through never runs');
