console.log("child runs once");
exports.name = "attempt";
