var $importGlob = async (table, specifier) => {
  specifier = `${specifier}`;
  if ({}.hasOwnProperty.call(table, specifier)) return table[specifier]();
  throw Object.assign(new Error(`Cannot find module '${specifier}'`), { code: "ERR_MODULE_NOT_FOUND" });
};
