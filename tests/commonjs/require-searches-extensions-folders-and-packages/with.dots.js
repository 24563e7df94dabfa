module.exports = "with.dots.js";
