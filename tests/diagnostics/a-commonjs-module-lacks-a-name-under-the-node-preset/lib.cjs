const name = "la" + "te";
exports[name] = 1;
