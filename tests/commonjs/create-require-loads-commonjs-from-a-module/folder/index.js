exports.name = "folder index";
