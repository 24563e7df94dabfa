// A CommonJS helper whose exports object is a function.
const { padEnd } = require('lodash');

module.exports = (text, width) => padEnd(text, width);
module.exports.version = 1;
