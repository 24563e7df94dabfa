var $check = (sources, names, id) => {
  var has = (source, name) => (source.record ? source.record.names : Object.keys(source)).includes(name);
  for (var name of names)
    if (sources.filter((source) => has(source, name)).length !== 1)
      throw new ReferenceError(`'${id}' does not provide an export named '${name}'`);
};
