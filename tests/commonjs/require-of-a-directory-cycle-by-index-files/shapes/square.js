const index = require("./");
exports.square = () => ({ name: "square knows " + Object.keys(index).join("+") });
console.log("square", Object.keys(index).join() || "nothing");
