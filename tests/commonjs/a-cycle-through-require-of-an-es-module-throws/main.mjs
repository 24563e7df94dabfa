// D55: the ES module is still being evaluated when commonjs asks for it back.
import { report } from "./cycle.cjs";
export const value = "too early";
console.log(report());
