console.log("c");
exports.name = "c";
