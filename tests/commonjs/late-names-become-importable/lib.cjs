exports.known = "known";
exports["la" + "te"] = "late";
Object.assign(exports, { computed: "computed" });
