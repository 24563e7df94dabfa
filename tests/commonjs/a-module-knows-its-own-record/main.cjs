// module.id, loaded, children, parent, require, paths, filename.
console.log(typeof module.id, module.loaded, module.children.length, typeof module.filename, Array.isArray(module.paths));
const lib = module.require("./lib.cjs");
console.log(module.children.length, module.children[0].exports === lib, lib.parentIsMain, lib.loadedThen, lib.loadedNow());
setTimeout(() => console.log(module.loaded));
