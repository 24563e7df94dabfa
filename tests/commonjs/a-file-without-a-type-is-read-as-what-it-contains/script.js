console.log("script", typeof require, this === module.exports, typeof module);
exports.kind = "script";
exports.named = "named";
