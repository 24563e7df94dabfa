// C.1: what a module asks for does not depend on where its code stands: requests, cycles, import().
import lib, { sum, later } from "./lib.cjs";
import { shared } from "./strict.cjs";
console.log(sum, lib.names.join(), shared.count, lib.named, lib.self === lib);
for (const line of await later()) console.log(line);
console.log(lib.place, lib.unusual, implicit, lib.again());
