var $cjs = (() => {
  var cache = { __proto__: null }, loads = { __proto__: null }, modules = new WeakMap(), start;
  var requireOf = (module, host) => {
    var require = (specifier) => {
      try {
        var load = loads[host.resolve(specifier)];
      } catch (error) {}
      return load ? load(require) : host(specifier);
    };
    modules.set(require, module);
    Object.defineProperty(require, "main", { get: () => start || host.main, enumerable: true });
    return Object.assign(require, { resolve: host.resolve, extensions: host.extensions, cache });
  };
  return (body, filename, createRequire, main) => {
    var load = (from) => {
      var parent = modules.get(from), module = cache[filename];
      if (!module) {
        var path = filename.replace(/[\\/][^\\/]*$/, "") || "/", paths = [];
        for (var part = path; part; part = part.replace(/[\\/]?[^\\/]*$/, ""))
          if (!/[\\/]node_modules$/.test(part)) paths.push(part + "/node_modules");
        module = cache[filename] = Object.create({ parent: main ? null : parent });
        var require = (module.__proto__.require = requireOf(module, createRequire(filename)));
        if (main) start = module;
        if (parent) parent.children.push(module);
        var own = { path, exports: {}, filename, loaded: false, children: [], paths };
        Object.assign(module, { id: main ? "." : filename }, own);
        try {
          body.call(module.exports, module.exports, require, module, filename, path);
        } catch (error) {
          delete cache[filename];
          if (parent) parent.children.splice(parent.children.indexOf(module), 1);
          throw error;
        }
        module.loaded = true;
        load.done = module.exports;
      } else if (parent && !parent.children.includes(module)) parent.children.push(module);
      return module.exports;
    };
    load.record = { values: { __proto__: null } };
    load.busy = () => filename in cache && !cache[filename].loaded;
    return (loads[filename] = load);
  };
})();
