Object.defineProperty(exports, "__esModule", { value: true });
exports.default = "the default";
exports.n = "n";
exports.setN = (v) => { exports.n = v; };
