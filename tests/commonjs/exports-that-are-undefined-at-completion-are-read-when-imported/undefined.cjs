module.exports = undefined;
replacements.push((value) => { module.exports = value; });
