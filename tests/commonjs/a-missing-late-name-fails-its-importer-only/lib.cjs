console.log("lib runs once");
exports["la" + "te"] = "late";
