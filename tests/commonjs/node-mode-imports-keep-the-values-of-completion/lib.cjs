exports.a = "original";
exports.setA = (v) => { exports.a = v; };
exports.list = [1];
exports.late = undefined;
setTimeout(() => { exports.late = "too late"; });
