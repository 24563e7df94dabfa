console.log("leaf");
exports.count = 1;
