// Only a side effect, no exports.
globalThis.lazyLibraries = 'set';
