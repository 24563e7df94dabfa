// Modules that only sloppy mode can run find files by texts with gaps like others (R14, C.1).
import { count } from './common.cjs';
import './sloppy.cjs';
console.log(count());
