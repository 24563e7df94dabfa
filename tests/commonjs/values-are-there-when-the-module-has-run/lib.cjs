exports.name = "name";
