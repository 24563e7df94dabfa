// commonjs reads a global whose name a module declares.
import { kinds } from "./lib.cjs";
const Map = "not a map", Set = 1, process_ = 2;
let console_ = console;
export class Promise {}
console_.log(Map, Set + process_, kinds, Promise.name, new Promise() instanceof globalThis.Promise);
