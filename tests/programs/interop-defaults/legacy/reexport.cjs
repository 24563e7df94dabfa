// Chooses its exports at run time.
if (process.versions.node) {
  module.exports = require('./impl-node.cjs');
} else {
  module.exports = require('./impl-other.cjs');
}
