console.log('dependency');
module.exports = { name: 'dependency', counter: 0 };
