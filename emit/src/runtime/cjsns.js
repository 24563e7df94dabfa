var $cjsns = (exports, node) => {
  var cells = Object.create(null);
  if (exports != null && (typeof exports === "object" || typeof exports === "function"))
    for (let key of Object.keys(exports))
      if (node || key !== "__esModule") cells[key] = () => exports[key];
  cells.default = () => (!node && exports && exports.__esModule ? exports.default : exports);
  if (node) cells["module.exports"] = () => exports;
  return $ns(cells);
};
