exports.known = "known";
exports["la" + "te"] = "late";
