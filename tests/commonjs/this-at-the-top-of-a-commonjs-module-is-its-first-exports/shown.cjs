this.shown = "through this";
(function () { this.more = "through call"; }).call(this);
console.log(Object.keys(module.exports).join());
