exports.early = 2;
