// Passes the namespace on.
module.exports = { ...require('./local.mjs') };
