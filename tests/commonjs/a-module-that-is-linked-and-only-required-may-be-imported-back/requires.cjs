console.log('requires', require('./runs.cjs'));
