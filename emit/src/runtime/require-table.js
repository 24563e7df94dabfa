var $requireOf = (table, outside) =>
  Object.assign(
    (specifier) => ({}.hasOwnProperty.call(table, specifier) ? table[specifier]() : outside(specifier)),
    outside,
  );
