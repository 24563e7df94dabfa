require('../common.cjs').note(); exports.name = 'two'; exports.self = (name) => require('./' + name);
