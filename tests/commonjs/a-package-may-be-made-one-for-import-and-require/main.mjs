// R5: with --dual-hazard=dedupe-import `require` gets the ES module of packages that are imported, and of no others.
import { state } from 'dual';
import { viaRequire, single } from './user.cjs';
console.log(state.format, viaRequire.format, state === viaRequire, single);
