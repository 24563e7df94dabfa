var $importWith = async (options, load, type) => {
  var check = (value, what) => {
    if (value !== undefined && value !== Object(value)) throw new TypeError(`The ${what} of import() must be an object`);
    return value;
  };
  var attributes = check((check(options, "second argument") || {}).with, "attributes");
  for (var [key, value] of Object.entries(attributes || {})) {
    if (typeof value !== "string") throw new TypeError("Import attribute value must be a string");
    if (key !== "type" || value !== type) throw new TypeError(`Import attribute "${key}" with value "${value}" is not supported`);
  }
  return load();
};
