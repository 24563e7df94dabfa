module.exports = "after a byte order mark";
