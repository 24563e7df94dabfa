const self = module;
self.exports.name = "lib";
import("./leaf.mjs").then((ns) => console.log(ns.leaf, self === module));
