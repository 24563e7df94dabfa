var $cjs = (body, ...rest) => {
  var module;
  return () => {
    if (module) return module.exports;
    var fresh = (module = { exports: {}, loaded: false, children: [], paths: [] });
    try {
      body.call(fresh.exports, fresh.exports, fresh, ...rest);
    } catch (error) {
      module = undefined;
      throw error;
    }
    fresh.loaded = true;
    return fresh.exports;
  };
};
