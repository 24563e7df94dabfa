module.exports = [require("./null.cjs"), require("./undefined.cjs"), require("./false.cjs"), require("./number.cjs")].map(String).join();
