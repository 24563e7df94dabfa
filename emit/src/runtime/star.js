var $star = (sources, name) => {
  var found = sources.filter((source) => source != null && {}.hasOwnProperty.call(Object(source), name));
  return found.length === 1 ? found[0][name] : undefined;
};
