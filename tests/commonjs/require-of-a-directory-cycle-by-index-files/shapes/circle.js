const index = require(".");
exports.circle = () => ({ name: "circle knows " + Object.keys(index).join("+") });
console.log("circle", Object.keys(index).join() || "nothing");
