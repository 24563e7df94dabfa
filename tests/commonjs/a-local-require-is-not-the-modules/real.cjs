var require = (x) => "var " + x;
module.exports = "real " + require("./missing-ten.cjs");
