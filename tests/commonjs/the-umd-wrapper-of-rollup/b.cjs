exports.name = "b";
