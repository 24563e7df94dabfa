var $star = (sources, name) => {
  for (var source of sources) if (source != null && Object.hasOwn(Object(source), name)) return source[name];
};
