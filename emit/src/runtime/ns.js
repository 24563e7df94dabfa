var $ns = (cells, stars) => {
  var target = Object.create(null, { [Symbol.toStringTag]: { value: "Module" } });
  cells = Object.assign(Object.create(null), cells);
  var own = (key) => typeof key === "string" && key in cells;
  var fill = () => {
    if (!stars) return;
    var sources = stars();
    if (!sources) return;
    stars = undefined;
    var late = Object.create(null);
    for (let [source, node, flagged] of sources) {
      let names = source == null ? [] : Object.keys(Object(source));
      if (node) names.push("module.exports");
      if (flagged && source?.__esModule && !names.includes("__esModule")) names.push("__esModule");
      for (let key of names) {
        if (key === "default" || (!node && key === "__esModule") || key in cells) continue;
        let value = node && (key === "module.exports" ? source : source[key]);
        late[key] = key in late ? null : () => (node ? value : source[key]);
      }
    }
    for (var key in late) if (late[key]) cells[key] = late[key];
    close();
  };
  var close = () => {
    for (var key of Object.keys(cells).sort())
      Object.defineProperty(target, key, { writable: true, enumerable: true, value: undefined });
    Object.preventExtensions(target);
  };
  if (!stars) close();
  var describe = (key) =>
    own(key)
      ? { value: cells[key](), writable: true, enumerable: true, configurable: false }
      : Reflect.getOwnPropertyDescriptor(target, key);
  return new Proxy(target, {
    get: (_, key) => (fill(), own(key) ? cells[key]() : target[key]),
    has: (_, key) => (fill(), key in target),
    set: () => false,
    ownKeys: () => (fill(), Reflect.ownKeys(target)),
    deleteProperty: (_, key) => (fill(), !(key in target)),
    getOwnPropertyDescriptor: (_, key) => (fill(), describe(key)),
    defineProperty: (_, key, wanted) => {
      fill();
      var known = describe(key);
      if (!known) return false;
      return !(
        wanted.configurable ||
        ("enumerable" in wanted && wanted.enumerable !== known.enumerable) ||
        wanted.get ||
        wanted.set ||
        ("writable" in wanted && wanted.writable !== known.writable) ||
        ("value" in wanted && !Object.is(wanted.value, known.value))
      );
    },
  });
};
