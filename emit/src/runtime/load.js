var $load = (() => {
  var failed = new Map();
  return (file, load) => {
    if (failed.has(file)) throw failed.get(file);
    try {
      return load();
    } catch (error) {
      failed.set(file, error);
      throw error;
    }
  };
})();
