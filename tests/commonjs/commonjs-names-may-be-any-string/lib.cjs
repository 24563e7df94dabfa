exports["a-b"] = "dashed";
exports.class = "class";
exports.if = "if";
exports["10"] = "ten";
exports.await = "await";
exports.constructor = "constructor";
exports.hasOwnProperty = "hasOwnProperty";
exports.toString = "toString";
