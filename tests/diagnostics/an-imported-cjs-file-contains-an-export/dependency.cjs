// The error is reported in the imported file.
exports.a = 1;
export default 2;
