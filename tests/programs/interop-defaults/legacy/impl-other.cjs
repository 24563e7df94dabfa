// The implementation that is not chosen must not run.
exports.a = 'a from other';
exports.b = 'b from other';
throw new Error('must not be evaluated');
