module.exports = "production code";
