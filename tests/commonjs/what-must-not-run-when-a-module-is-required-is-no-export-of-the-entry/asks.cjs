exports.asked = require('./missing.mjs');
