exports.name = new Map([[1, "name"]]).get(1);
