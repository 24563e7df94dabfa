var $cjsns = (exports, node, flagged) => {
  var cells = Object.create(null), values = node ? $snapshot(exports) : exports;
  if (values != null && (typeof values === "object" || typeof values === "function"))
    for (let key of Object.keys(values)) if (node || key !== "__esModule") cells[key] = () => values[key];
  cells.default = () => (!node && exports && exports.__esModule ? exports.default : exports);
  if (node) {
    cells["module.exports"] = () => exports;
    if (flagged && exports && exports.__esModule) cells.__esModule = () => values.__esModule ?? true;
  }
  return $ns(Object.fromEntries(Object.keys(cells).sort().map((key) => [key, cells[key]])));
};
