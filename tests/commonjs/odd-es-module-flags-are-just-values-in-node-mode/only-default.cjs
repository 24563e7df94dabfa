exports.default = "only";
