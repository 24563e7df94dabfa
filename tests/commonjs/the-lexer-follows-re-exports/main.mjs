// C.3: module.exports = require(), the last one; spreads; Babel and TypeScript stars.
import { deep, own } from "./whole.cjs";
import { spread, deep as spreadDeep } from "./spread.cjs";
import * as whole from "./whole.cjs";
import { fromModule } from "./esm-behind.cjs";
console.log(deep, own, spread, spreadDeep, fromModule);
console.log(Object.keys(whole).join(" "));
