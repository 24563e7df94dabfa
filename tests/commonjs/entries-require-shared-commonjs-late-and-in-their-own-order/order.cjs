exports.order = [];
