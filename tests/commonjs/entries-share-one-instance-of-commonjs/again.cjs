module.exports = require('./lib.cjs');
console.log('again');
