// The chosen implementation.
exports.a = 'a from node';
exports['b'] = 'b from node';
