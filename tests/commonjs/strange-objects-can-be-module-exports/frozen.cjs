exports.a = "frozen";
Object.freeze(exports);
