var $requireOf = (table, outside) =>
  Object.assign(
    (specifier) => (Object.hasOwn(table, specifier) ? table[specifier]() : outside(specifier)),
    outside,
  );
