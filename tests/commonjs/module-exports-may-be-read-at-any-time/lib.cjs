exports.get = () => Object.keys(module.exports).join();
module.exports.added = true;
module.exports = { ...module.exports, copied: true };
