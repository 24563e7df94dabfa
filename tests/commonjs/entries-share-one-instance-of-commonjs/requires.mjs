import './effect.mjs';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
console.log('before require');
const lib = require('./lib.cjs');
lib.users.push('requires');
console.log('requires', lib.users.join(), lib.count(), require('./again.cjs') === lib);
export { lib };
