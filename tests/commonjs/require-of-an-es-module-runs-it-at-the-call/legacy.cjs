console.log("legacy");
exports.named = "named";
