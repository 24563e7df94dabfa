exports.then = function (resolve) { resolve("hijacked"); };
