var $snapshot = (exports, names, all) => {
  var values = Object.create(null);
  if (exports != null)
    for (var key of all && Object(exports) === exports ? names.concat(Object.keys(exports)) : names)
      try {
        if (!(key in values) && {}.hasOwnProperty.call(exports, key)) {
          values[key] = undefined;
          values[key] = exports[key];
        }
      } catch (error) {}
  return values;
};
