var $requireEsm = (block, namespace) => {
  if (block.busy()) throw Object.assign(new Error("Cannot require() ES Module in a cycle."), { code: "ERR_REQUIRE_CYCLE_MODULE" });
  block();
  if ("module.exports" in namespace) return namespace["module.exports"];
  if (!("default" in namespace) || "__esModule" in namespace) return namespace;
  if (!block.facade) {
    var cells = Object.create(null);
    for (let key of Object.keys(namespace)) cells[key] = () => namespace[key];
    cells.__esModule = () => true;
    block.facade = $ns(cells);
  }
  return block.facade;
};
