var local = "local of lib";
exports.run = function (code) { return eval(code); };
