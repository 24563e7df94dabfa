const source = { get broken() { throw new Error("read"); } };
Object.defineProperty(exports, "broken", { enumerable: true, get: function () { return source.broken; } });
exports.fine = "fine";
