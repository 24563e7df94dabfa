implicit = "a global";
exports.parent = module.parent;
exports.requirer = function () { return this === exports && basenameOf(module.parent.filename); };
function basenameOf(file) { return require("node:path").basename(file); }
