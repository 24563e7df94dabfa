// Node forgets why linking failed: the second time require() only says that it did (importSyncForRequire).
const codes = [];
for (const load of [() => require("./importer.mjs"), () => require("./importer.mjs"), () => require("./other.mjs")])
  try {
    load();
  } catch (error) {
    codes.push(error.code ?? error.name);
  }
console.log(codes.join());
import("./importer.mjs").catch((error) => console.log(error.name));
