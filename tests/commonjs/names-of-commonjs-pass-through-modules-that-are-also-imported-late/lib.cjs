exports.a = () => "a";
exports.text = "text";
