module.exports = class Named { constructor(name) { this.name = name; } };
module.exports.of = (parts) => parts[0];
