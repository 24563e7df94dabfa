exports.viaRequire = require('dual/sub').state;
exports.single = require('single').format;
