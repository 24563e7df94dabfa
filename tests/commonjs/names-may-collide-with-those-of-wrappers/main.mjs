// Names that bundlers like to give to their own things.
import one, { require_lib as a } from "./lib.cjs";
import two from "./other/lib.cjs";
import { require_lib, __commonJS, __toESM, exports as e, module as m, $b, lib } from "./names.mjs";
var require_main = "own", init_lib = "own", import_lib = "own", lib_default = "own";
console.log(one.name, a, two.name, require_lib, __commonJS, __toESM, e, m, $b, lib);
console.log(require_main, init_lib, import_lib, lib_default);
