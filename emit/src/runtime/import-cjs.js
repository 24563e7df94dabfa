var $importCjs = (load, node, snapshot, hidden, ...rest) => {
  var exports = $imported(load, ...rest), values = snapshot && load.record.values;
  return (load.record[node ? "node" : "web"] ||= $cjsns(exports, values || exports, node, hidden));
};
