globalThis.runs = (globalThis.runs ?? 0) + 1;
exports.isMain = require.main === module;
