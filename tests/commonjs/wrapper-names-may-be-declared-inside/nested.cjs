exports.real = "real";
(function (exports, module) {
  exports.lost = module.exports = "lost";
})({}, {});
{
  let exports = {}, module = { exports };
  exports.alsoLost = module.exports.more = 1;
}
function f(exports = { name: "default" }) { return exports.name; }
const g = ({ module: { exports } }) => exports;
for (const module of [1]) console.log("module", module);
class exports_ { module = "field"; exports() { return "method"; } }
console.log(f(), g({ module: { exports: "destructured" } }), new exports_().module, new exports_().exports());
exports.shadowed = f({ name: "given" });
