console.log("also unused");
exports.alsoUnused = 1;
