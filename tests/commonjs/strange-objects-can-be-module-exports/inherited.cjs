module.exports = Object.create({ above: "above" });
module.exports.own = "own";
