var $cjs = (body, ...rest) => {
  var module, load = () => {
    if (module) return module.exports;
    var fresh = (module = { exports: {}, loaded: false, children: [], paths: [] });
    try {
      body.call(fresh.exports, fresh.exports, fresh, ...rest);
    } catch (error) {
      module = undefined;
      throw error;
    }
    fresh.loaded = true;
    return (load.done = fresh.exports);
  };
  load.record = { values: { __proto__: null } };
  load.busy = () => !!module && !module.loaded;
  return load;
};
