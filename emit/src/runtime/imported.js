var $imported = (load, names, all, late, id) => {
  var { record } = load;
  if (!record.names) {
    record.names = [];
    try {
      var exports = load();
      if (load.done !== undefined) exports = load.done;
      try {
        if (exports && (typeof exports === "object" || typeof exports === "function")) record.names = Object.keys(exports);
      } catch (error) {}
      Object.assign(record.values, $snapshot(exports, names, all === 1));
      if (all) for (var name of names) record.values[name] = record.values[name];
      if (all === 2 && exports == null && name) throw new TypeError("Cannot convert undefined or null to object");
      if (late) $check([load], late, id);
      record.exports = exports;
    } catch (error) {
      record.failed = { error };
    }
  }
  if (record.failed) throw record.failed.error;
  return "exports" in record ? record.exports : load();
};
