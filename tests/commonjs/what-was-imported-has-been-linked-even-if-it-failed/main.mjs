// What a required module imports is linked as it was left by an earlier import, also a failed one (importSyncForRequire).
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const attempt = async (load) => {
  try {
    console.log(await load());
  } catch (error) {
    console.log(error.code ?? error.name);
  }
};
for (let time = 0; time < 2; time++) {
  await attempt(() => import("./lib.cjs"));
  await attempt(() => require("./lib.cjs"));
}
