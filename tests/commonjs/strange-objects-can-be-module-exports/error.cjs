module.exports = new RangeError("an error as exports");
