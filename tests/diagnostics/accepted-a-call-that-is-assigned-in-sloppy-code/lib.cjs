console.log("lib");
exports.f = function (...values) { console.log(this === exports, ...values); };
