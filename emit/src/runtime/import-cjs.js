var $importCjs = (load, node, snapshot, hidden, ...rest) => {
  var exports = $imported(load, ...rest), values = snapshot && load.record.values;
  var key = node ? "node" : "web";
  return (load.record[key] = load.record[key] || $cjsns(exports, values || exports, node, hidden));
};
