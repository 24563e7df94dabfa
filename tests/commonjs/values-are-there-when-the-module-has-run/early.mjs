import { lib, name, own } from "./main.mjs";
import * as main from "./main.mjs";
console.log(typeof lib, name, own.name, main.name, Object.keys(main).join());
