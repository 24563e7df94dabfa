exports = function lost() {};
console.log(typeof exports, typeof module.exports);
