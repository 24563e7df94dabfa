var $cjsns = (exports, values, node, hidden) => {
  var cells = Object.create(null);
  if (values != null && (typeof values === "object" || typeof values === "function"))
    for (let key of Object.keys(values)) cells[key] = () => values[key];
  cells.default = () => (!node && exports && exports.__esModule ? exports.default : exports);
  if (node && !hidden) cells["module.exports"] = () => exports;
  var sorted = Object.create(null);
  for (var key of Object.keys(cells).sort()) sorted[key] = cells[key];
  return $ns(sorted);
};
