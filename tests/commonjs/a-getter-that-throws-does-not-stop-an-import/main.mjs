// The name is bound, and stays undefined.
import lib, { broken, fine } from "./lib.cjs";
console.log(fine, typeof broken);
try {
  lib.broken;
} catch (error) {
  console.log(error.message);
}
