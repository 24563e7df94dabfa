var $requireEsm = (block, namespace, asynchronous, running, linked) => {
  var fail = (message, code) => {
    throw Object.assign(new Error(message), { code });
  };
  if (block.asked) fail("Cannot require() ES Module that could not be linked.", "ERR_REQUIRE_ESM_RACE_CONDITION");
  if (linked !== null) linked = linked || block.rest || block.state;
  var isImporting = (record) => record.names && !("exports" in record || record.failed);
  var isBusy = (load) => load.busy && !(load.record && (linked || load.record.names)) ? !linked && load.busy() : isImporting(load.record || load);
  var cycle = running && !block.failed && (block.busy() || running().some(isBusy));
  if (asynchronous && (linked || !cycle))
    fail("require() cannot be used on an ESM graph with top-level await.", "ERR_REQUIRE_ASYNC_MODULE");
  if (cycle) fail("Cannot require() ES Module in a cycle.", "ERR_REQUIRE_CYCLE_MODULE");
  block.asked = linked === null && !block.failed;
  block.run();
  var has = (key) => ({}).hasOwnProperty.call(namespace, key);
  if (has("module.exports")) return namespace["module.exports"];
  if (!has("default") || has("__esModule")) return namespace;
  if (!block.facade) {
    var cells = Object.create(null);
    for (let key of Object.keys(namespace)) cells[key] = () => namespace[key];
    cells.__esModule = () => true;
    block.facade = $ns(cells);
  }
  return block.facade;
};
