var $cjsns = (exports, values, node, hidden) => {
  var cells = Object.create(null);
  if (values != null && (typeof values === "object" || typeof values === "function"))
    for (let key of Object.keys(values)) cells[key] = () => values[key];
  cells.default = () => (!node && exports && exports.__esModule ? exports.default : exports);
  if (node && !hidden) cells["module.exports"] = () => exports;
  return $ns(Object.fromEntries(Object.keys(cells).sort().map((key) => [key, cells[key]])));
};
