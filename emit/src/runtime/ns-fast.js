var $ns = (cells) => {
  var target = Object.create(null, { [Symbol.toStringTag]: { value: "Module" } });
  for (var key of Object.keys(cells).sort()) Object.defineProperty(target, key, { get: cells[key], enumerable: true });
  return Object.freeze(target);
};
