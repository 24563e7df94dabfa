console.log("lib runs once");
exports.name = "lib";
