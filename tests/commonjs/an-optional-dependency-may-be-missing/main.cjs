// A missing module inside try is caught at run time, not at build time.
let optional;
try {
  optional = require("an-optional-dependency");
} catch (error) {
  console.log(error.code);
}
console.log(optional === undefined);
const tryRequire = (load) => {
  try {
    return load();
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND") throw error;
    return "absent";
  }
};
console.log(tryRequire(() => require("./present.cjs")));
try {
  require("./missing.cjs");
  console.log("never");
} catch {
  console.log("no file either");
}
