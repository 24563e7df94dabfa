console.log("about to throw");
exports.value = 1;
class CustomError extends Error { name = "CustomError"; }
throw new CustomError("from commonjs");
