import fs, { readFileSync } from "node:fs";
import * as ns from "fs";
export const same = (other) => [other === fs, other.readFileSync === readFileSync, ns.default === fs].join();
