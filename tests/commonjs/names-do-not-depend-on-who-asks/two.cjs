exports.a = 1;
exports["b"] = 2;
for (const name of ["c", "d"]) exports[name] = name;
