var $ns = (cells, stars) => {
  var target = Object.create(null, { [Symbol.toStringTag]: { value: "Module" } });
  cells = Object.assign(Object.create(null), cells);
  var own = (key) => !stars && typeof key === "string" && cells[key];
  var fill = () => {
    if (!stars) return;
    var sources = stars(), late = Object.create(null);
    if (sources.some(([source, kind]) => kind && !("exports" in source.record))) return;
    stars = undefined;
    for (let [source, kind] of sources) {
      let values = kind ? source.record[kind & 2 ? "values" : "exports"] : source;
      if (values != null && (typeof values === "object" || typeof values === "function"))
        for (let key of Object.keys(values))
          if (key !== "default" && (kind & 4 || key !== "__esModule") && !(key in cells))
            late[key] = key in late ? null : () => values[key];
    }
    Object.assign(cells, late);
    close();
  };
  var close = () => {
    for (var key of Object.keys(cells).sort())
      if (cells[key]) Object.defineProperty(target, key, { writable: true, enumerable: true, value: undefined });
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
