exports.kept = "kept";
exports = { lost: "lost" };
exports.alsoLost = true;
