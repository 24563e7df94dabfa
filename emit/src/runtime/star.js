var $star = (sources, name) => {
  var found = sources.filter((source) => source != null && Object.hasOwn(Object(source), name));
  return found.length === 1 ? found[0][name] : undefined;
};
