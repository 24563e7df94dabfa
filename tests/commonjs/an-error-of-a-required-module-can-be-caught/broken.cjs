exports.name = "broken";
throw "a thrown string";
