exports.inside = true;
