import wrapped from "./wrapped.cjs";
import { value } from "./shared.cjs";
import inCycle from "./cycle-a.cjs";
import failing from "./failing.cjs";

console.log(value, wrapped.late(), wrapped.again(), inCycle, failing);
console.log((await import("./dynamic.cjs")).default.name, log.join());
