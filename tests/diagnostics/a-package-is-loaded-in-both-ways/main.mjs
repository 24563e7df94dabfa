// R5: two conditions, two instances. `single` is only required.
import { state } from 'dual';
import { viaRequire, single } from './user.cjs';
console.log(state.format, viaRequire.format, state === viaRequire, single);
