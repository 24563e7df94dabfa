with (exports) mode = 0644;
exports.mode = 0644;
delete globalThis.mode;
