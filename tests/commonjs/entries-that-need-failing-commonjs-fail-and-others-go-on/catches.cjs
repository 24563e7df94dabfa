try {
  require('./throws.cjs');
} catch (error) {
  module.exports = 'caught ' + error.message;
}
