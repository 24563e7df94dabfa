exports.report = globalThis.value;
