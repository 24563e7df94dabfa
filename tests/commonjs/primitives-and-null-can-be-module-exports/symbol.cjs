module.exports = Symbol("described");
