import all from "./all.cjs";
import chained, { y } from "./chained.cjs";
import * as computed from "./computed.cjs";
console.log(Object.keys(all).join(" "));
console.log(Object.values(all).join(" "));
console.log(chained.x, chained.y, y, chained.self === chained);
console.log(computed.default[1], computed.default["a b"], computed.default[Symbol.for("s")], Object.keys(computed.default).length);
