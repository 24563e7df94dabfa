// R5, D07: two conditions, two instances; module-sync is one for both.
import dual from "dual";
import { viaRequire } from "./user.cjs";
import sync from "synced";
import sub from "dual/sub";
console.log(dual.format, viaRequire.dual.format, dual === viaRequire.dual);
console.log(sync.format, viaRequire.sync.default === sync, sub, viaRequire.sub);
