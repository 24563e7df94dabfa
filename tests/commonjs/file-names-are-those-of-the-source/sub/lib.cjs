exports.file = __filename;
exports.dir = __dirname;
exports.here = require("path").join(__dirname, "data.txt");
