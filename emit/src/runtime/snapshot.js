var $snapshot = (exports, names, all) => {
  var values = Object.create(null);
  if (exports != null && (typeof exports === "object" || typeof exports === "function"))
    for (var key of all ? names.concat(Object.keys(exports)) : names)
      try {
        if (!(key in values) && {}.hasOwnProperty.call(exports, key)) {
          values[key] = undefined;
          values[key] = exports[key];
        }
      } catch (error) {}
  return values;
};
