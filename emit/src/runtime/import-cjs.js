var $importCjs = (load, node, flagged) => {
  if (load.failed) throw load.error;
  try {
    var exports = load();
  } catch (error) {
    load.failed = true;
    throw (load.error = error);
  }
  return (load[node ? "node" : "web"] ||= $cjsns(exports, node, flagged));
};
