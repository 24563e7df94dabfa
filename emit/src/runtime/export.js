var $export = (target, cells) => {
  for (var key in cells) Object.defineProperty(target, key, { get: cells[key], enumerable: true });
  return target;
};
