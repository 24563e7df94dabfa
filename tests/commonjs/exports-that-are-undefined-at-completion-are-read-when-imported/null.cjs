module.exports = null;
replacements.push((value) => { module.exports = value; });
