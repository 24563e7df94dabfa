var $imported = (load, names, all, late, id) => {
  if (!load.record) {
    load.record = {};
    try {
      var exports = load();
      if ("done" in load) exports = load.done;
      var values = $snapshot(exports, names, all === 1), is = typeof exports;
      var known = exports && (is === "object" || is === "function") ? Object.keys(exports) : [];
      if (all) for (var name of names) values[name] = values[name];
      if (all === 2 && exports == null && name) throw new TypeError("Cannot convert undefined or null to object");
      load.record = { exports, values, names: known };
      if (late) $check([load], late, id);
    } catch (error) {
      load.record = { failed: true, error };
    }
  }
  if (load.record.failed) throw load.record.error;
  return "exports" in load.record ? load.record.exports : load();
};
