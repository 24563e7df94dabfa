module.exports = new Map([["key", "value"]]);
