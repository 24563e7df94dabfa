exports.parentIsMain = module.parent === require.main;
exports.loadedThen = module.loaded;
exports.loadedNow = () => module.loaded;
