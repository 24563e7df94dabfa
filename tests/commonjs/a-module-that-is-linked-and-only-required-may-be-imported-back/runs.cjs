exports.first = 1;
exports.seen = require('./back.mjs').seen;
exports.last = 2;
