console.log('bad runs');
require('./dependency.cjs');
throw new RangeError('from bad');
