let calls = 0;
exports.note = () => ++calls;
exports.count = () => calls;
