var $require = (specifier) => {
  if (typeof require === "function") return require(specifier);
  throw Object.assign(new Error(`Cannot find module '${specifier}'`), { code: "MODULE_NOT_FOUND" });
};
