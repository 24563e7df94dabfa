var a = 1, b = 2;
module.exports = { a, b, "c": a, d: 1, e: a };
