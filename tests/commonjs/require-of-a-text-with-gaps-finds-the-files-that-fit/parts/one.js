require('../common.cjs').note(); exports.name = 'one';
