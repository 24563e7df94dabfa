const load = eval("typeof require === 'undefined' ? undefined : require");
exports.names = eval("[typeof exports, typeof require, typeof module, typeof __filename, typeof __dirname].join()");
exports.same = eval("module.exports === exports");
exports.text = load && load("node:path").basename("a/b.txt");
