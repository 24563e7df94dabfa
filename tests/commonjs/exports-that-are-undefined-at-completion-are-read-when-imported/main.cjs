// Node keeps what a module exported when it completed, unless that is undefined (kModuleExport in translators.js).
globalThis.replacements = [];
require("./undefined.cjs");
require("./null.cjs");
(async () => {
  replacements.forEach((replace) => replace("replaced"));
  console.log((await import("./undefined.cjs")).default, (await import("./null.cjs")).default);
  replacements.forEach((replace) => replace("replaced again"));
  console.log((await import("./undefined.cjs")).default, require("./undefined.cjs"), require("./null.cjs"));
  console.log((await import("./never.cjs")).default);
})();
