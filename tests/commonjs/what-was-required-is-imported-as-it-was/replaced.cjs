exports.replace = () => { module.exports = 'replaced'; };
