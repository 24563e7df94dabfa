var $require = (() => {
  var hosts = (name) => (specifier) => {
    var host = typeof require === "function" && (name ? require[name] : require);
    if (host) return host(specifier);
    throw Object.assign(new Error(`Cannot find module '${specifier}'`), { code: "MODULE_NOT_FOUND" });
  };
  return Object.assign(hosts(), { resolve: hosts("resolve") });
})();
