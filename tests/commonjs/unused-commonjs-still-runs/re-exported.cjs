console.log("re-exported");
exports.never = 1;
