console.log('lib');
const dependency = require('./dependency.cjs');
exports.name = 'lib of ' + dependency.name;
exports.users = [];
exports.count = () => ++dependency.counter;
