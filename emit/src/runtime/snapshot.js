var $snapshot = (exports, names) => {
  var values = Object.create(null);
  if (exports != null && (typeof exports === "object" || typeof exports === "function"))
    for (var key of names || Object.keys(exports))
      try {
        if (key in exports) values[key] = exports[key];
      } catch {}
  return values;
};
